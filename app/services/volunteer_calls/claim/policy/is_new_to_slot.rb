# frozen_string_literal: true

module VolunteerCalls
  # Nobody is nominated who is down for the slot, or who was asked for it before: asked once,
  # reminded once, then silence. Whoever may not know who has claims doesn't learn it here.
  class Claim::Policy::IsNewToSlot < Service::PolicyBase
    delegate :seating, :nominee, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason
      @reason ||=
        if seating.claim_id_of(nominee.id)
          refusal(:nominee_has_claim)
        elsif asked_before?
          refusal(:nominee_asked_before)
        end
    end

    private

    def asked_before?
      Claim.exists?(slot_id: seating.slot.id, user_id: nominee.id, kind: Claim::NOMINATION)
    end

    def refusal(code)
      code = :nominee_cannot_be_asked unless guardian.sees_volunteer_names?(seating.call)
      Refusal.new(code, field: "username", username: nominee.username)
    end
  end
end
