# frozen_string_literal: true

module VolunteerCalls
  # Somebody gives up their place, or an organiser takes them off. Who was asked and hasn't
  # answered says no this way.
  #
  # The same request again changes nothing: the policy `still_live` fails.
  class Claim::Release
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [String] :reason private, for the organisers
    #   @return [Service::Base::Context] with :claim and :seating

    params do
      attribute :claim_id, :integer
      attribute :reason, :string

      before_validation { self.reason = reason&.strip.presence }

      validates :claim_id, presence: true
      validates :reason, length: { maximum: Limits::REASON }
    end

    model :claim
    policy :can_know_of_claim
    policy :own_or_organiser
    policy :slot_to_come

    transaction do
      step :lock_seating
      policy :still_live
      step :release
    end

    step :publish

    private

    # People who can no longer see the topic can still give up their place.
    def can_know_of_claim(guardian:, claim:)
      own?(guardian, claim) || guardian.can_see?(claim.slot.call.topic)
    end

    def own_or_organiser(guardian:, claim:)
      own?(guardian, claim) || guardian.can_manage_volunteer_call?(claim.slot.call)
    end

    def slot_to_come(claim:)
      !claim.slot.past?
    end

    def lock_seating(claim:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
      )
      context[:live_claim] = (claim.reload if context[:seating].live?(claim.id))
    end

    def still_live(live_claim:)
      !live_claim.nil?
    end

    def release(seating:, live_claim:, params:, guardian:)
      action = action_for(live_claim, guardian)
      held = live_claim.holds_seat?
      live_claim.end_as(action, reason: params.reason)
      context[:claim] = seating.settle(
        live_claim,
        action: action,
        actor: guardian.user,
        reason: params.reason,
      )
      PublicLine.soon(live_claim.slot_id) if held && action == "released"
    end

    def action_for(claim, guardian)
      return "removed" unless own?(guardian, claim)
      claim.awaiting? ? "declined" : "released"
    end

    def own?(guardian, claim) = guardian.authenticated? && claim.user_id == guardian.user.id
  end
end
