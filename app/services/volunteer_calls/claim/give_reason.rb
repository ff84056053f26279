# frozen_string_literal: true

module VolunteerCalls
  # Somebody who declined says why, afterwards: a no is one click, and the reason is asked for
  # only then. It is for the organisers and whoever nominated, who are told; nothing is published.
  #
  # A reason that was given stays: the policy `no_reason_yet` fails.
  class Claim::GiveReason
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [String] :reason private, for the organisers and whoever nominated
    #   @return [Service::Base::Context] with :claim

    params do
      attribute :claim_id, :integer
      attribute :reason, :string

      before_validation { self.reason = reason&.strip.presence }

      validates :claim_id, presence: true
      validates :reason, presence: true, length: { maximum: Limits::REASON }
    end

    model :claim
    policy :own
    policy :declined
    policy :no_reason_yet

    transaction do
      step :keep
      step :record
    end

    step :announce

    private

    def declined(claim:)
      claim.state == "declined"
    end

    def no_reason_yet(claim:)
      claim.reason.blank?
    end

    def keep(claim:, params:)
      claim.update!(reason: params.reason)
    end

    def record(claim:, guardian:, params:)
      Event.create!(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        claim_id: claim.id,
        user_id: claim.user_id,
        actor_id: guardian.user.id,
        action: "reason_given",
        from_state: claim.state,
        to_state: claim.state,
        reason: params.reason,
      )
    end

    def announce(claim:)
      Announcing.soon(claim.call_id)
    end
  end
end
