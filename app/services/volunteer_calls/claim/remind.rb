# frozen_string_literal: true

module VolunteerCalls
  # Whoever nominated, or an organiser, asks a nominee again. Once: then it is up to them.
  class Claim::Remind
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :claim_id, :integer

      validates :claim_id, presence: true
    end

    model :claim
    policy :can_see_call
    policy :nominator_or_organiser

    transaction do
      step :lock_seating
      policy :to_come, class_name: Slot::Policy::ToCome
      policy :still_awaiting
      policy :not_asked_again_yet
      step :ask_again
    end

    step :publish

    private

    def nominator_or_organiser(guardian:, claim:)
      guardian.authenticated? && !guardian.user.silenced? &&
        (
          claim.nominated_by_id == guardian.user.id ||
            guardian.can_manage_volunteer_call?(claim.slot.call)
        )
    end

    def still_awaiting(claim:)
      claim.state == "nominated" && !claim.expired?
    end

    def not_asked_again_yet(claim:)
      claim.asked_again_at.nil?
    end

    def ask_again(seating:, claim:, guardian:)
      claim.asked_again_at = Time.zone.now
      context[:claim] = seating.settle(claim, action: "asked_again", actor: guardian.user)
    end
  end
end
