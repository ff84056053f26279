# frozen_string_literal: true

module VolunteerCalls
  # Somebody is happy for somebody else to do it, and says so. It takes no place from anybody.
  #
  # The same request again changes nothing: the policy `not_backed_yet` fails.
  class Backing::Add
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id live, and somebody else's
    #   @return [Service::Base::Context] with :backings and :delta

    params do
      attribute :claim_id, :integer

      validates :claim_id, presence: true
    end

    model :claim
    policy :can_see_call
    policy :can_see_claim
    policy :may_volunteer_at_all, class_name: Claim::Policy::MayVolunteerAtAll
    policy :somebody_elses

    transaction do
      step :lock_seating
      policy :still_live
      policy :to_come, class_name: Slot::Policy::ToCome
      policy :not_backed_yet
      step :back
      step :record
    end

    step :publish

    private

    def can_see_claim(guardian:, claim:)
      guardian.sees_volunteer_names?(claim.slot.call)
    end

    def somebody_elses(guardian:, claim:)
      claim.user_id != guardian.user.id
    end

    def still_live(seating:, claim:)
      seating.live?(claim.id)
    end

    def not_backed_yet(claim:, guardian:)
      !Backing.exists?(claim_id: claim.id, user_id: guardian.user.id)
    end

    def back(claim:, guardian:)
      Backing.create!(claim_id: claim.id, user_id: guardian.user.id)
    end

    def record(seating:, claim:, guardian:)
      SupportEvent.on_claim(seating, claim, action: "backed", actor: guardian.user)
    end

    def publish(seating:, claim:)
      context[:backings] = Backing.payload(Backing.user_ids(claim.id))
      context[:delta] = SupportDelta.backings(seating, claim, context[:backings])
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
