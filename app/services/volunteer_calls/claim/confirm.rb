# frozen_string_literal: true

module VolunteerCalls
  # Somebody says that a slot that moved still suits them. Nobody can do it for them.
  #
  # The same request again changes nothing: the policy `still_to_confirm` fails.
  class Claim::Confirm
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
    policy :own
    policy :can_see_call

    transaction do
      step :lock_seating
      policy :still_live
      policy :still_to_confirm
      policy :call_on
      step :confirm
    end

    step :publish

    private

    def still_live(claim:)
      claim.live?
    end

    def still_to_confirm(claim:)
      !claim.confirm_by.nil?
    end

    def call_on(seating:)
      !seating.call.cancelled? && !seating.slot.withdrawn?
    end

    def confirm(seating:, claim:, guardian:)
      claim.confirm_by = nil
      context[:claim] = seating.settle(claim, action: "confirmed", actor: guardian.user)
    end
  end
end
