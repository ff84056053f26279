# frozen_string_literal: true

module VolunteerCalls
  # Somebody who was nominated, or offered a place, says no. Nobody can do it for them, and
  # who can no longer see the topic can still say it.
  #
  # The same request again changes nothing: the policy `still_awaiting` fails.
  class Claim::Decline
    include Service::Base
    include OnClaim

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
  end
end
