# frozen_string_literal: true

module VolunteerCalls
  # Somebody who was nominated, or offered a place, says yes. Nobody can do it for them.
  #
  # The same request again changes nothing: the policy `still_awaiting` fails.
  class Claim::Accept
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [Boolean] :allow_overlap go on although something else is then
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :claim_id, :integer
      attribute :allow_overlap, :boolean, default: false

      validates :claim_id, presence: true

      # What the person becomes, for the policies that ask.
      def kind = "volunteer"
    end

    model :claim
    policy :own
    policy :can_see_call

    transaction do
      step :lock_seating
      policy :still_awaiting
      policy :may_volunteer, class_name: Claim::Policy::MayVolunteer
      policy :no_overlap, class_name: Claim::Policy::NoOverlap
      step :accept
    end

    step :publish

    private

    def lock_seating(claim:, guardian:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
        user: guardian.user,
      )
      context[:existing_claim] = claim.reload
    end

    def still_awaiting(existing_claim:)
      existing_claim.awaiting?
    end

    def accept(seating:, existing_claim:, guardian:)
      action = existing_claim.accept
      context[:claim] = seating.settle(existing_claim, action: action, actor: guardian.user)
    end
  end
end
