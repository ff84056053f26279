# frozen_string_literal: true

module VolunteerCalls
  # Steps that the services share which are about one claim. They have the parameter
  # `claim_id`.
  module OnClaim
    private

    def fetch_claim(params:)
      Claim.eager_load(slot: { call: :topic }).find_by(id: params.claim_id)
    end

    def own(guardian:, claim:)
      guardian.authenticated? && claim.user_id == guardian.user.id
    end

    def can_see_call(guardian:, claim:)
      guardian.can_see_volunteer_call?(claim.slot.call.topic)
    end

    # What is told of the claim is how it stands now.
    def lock_seating(claim:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
      )
      claim.reload
    end

    # Nobody looks at a topic that is deleted.
    def publish(seating:)
      context[:delta] = Delta.new(seating)
      Live.publish(seating.call.topic, context[:delta].for_all) if seating.call.topic
    end
  end
end
