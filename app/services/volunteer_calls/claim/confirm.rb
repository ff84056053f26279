# frozen_string_literal: true

module VolunteerCalls
  # Somebody says that a slot that moved still suits them. Nobody can do it for them.
  #
  # The same request again changes nothing: the policy `still_to_confirm` fails.
  class Claim::Confirm
    include Service::Base

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

    def fetch_claim(params:)
      Claim.eager_load(slot: { call: :topic }).find_by(id: params.claim_id)
    end

    def own(guardian:, claim:)
      guardian.authenticated? && claim.user_id == guardian.user.id
    end

    def can_see_call(guardian:, claim:)
      guardian.can_see_volunteer_call?(claim.slot.call.topic)
    end

    def lock_seating(claim:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
      )
      claim.reload
    end

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

    def publish(seating:)
      context[:delta] = Delta.new(seating)
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
