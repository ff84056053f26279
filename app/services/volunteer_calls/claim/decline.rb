# frozen_string_literal: true

module VolunteerCalls
  # Somebody who was nominated, or offered a place, says no. Nobody can do it for them, and
  # who can no longer see the topic can still say it.
  #
  # The same request again changes nothing: the policy `still_awaiting` fails.
  class Claim::Decline
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [String] :reason for the organisers and whoever nominated
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :claim_id, :integer
      attribute :reason, :string

      before_validation { self.reason = reason&.strip.presence }

      validates :claim_id, presence: true
      validates :reason, length: { maximum: Limits::REASON }
    end

    model :claim
    policy :own

    transaction do
      step :lock_seating
      policy :still_awaiting
      step :decline
    end

    step :publish

    private

    def fetch_claim(params:)
      Claim.eager_load(slot: { call: :topic }).find_by(id: params.claim_id)
    end

    def own(guardian:, claim:)
      guardian.authenticated? && claim.user_id == guardian.user.id
    end

    def lock_seating(claim:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
      )
      claim.reload
    end

    def still_awaiting(claim:)
      claim.awaiting?
    end

    def decline(seating:, claim:, params:, guardian:)
      claim.end_as("declined", reason: params.reason)
      context[:claim] = seating.settle(
        claim,
        action: "declined",
        actor: guardian.user,
        reason: params.reason,
      )
    end

    def publish(seating:)
      context[:delta] = Delta.new(seating)
      Live.publish(seating.call.topic, context[:delta].for_all) if seating.call.topic
    end
  end
end
