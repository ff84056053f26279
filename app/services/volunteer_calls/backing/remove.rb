# frozen_string_literal: true

module VolunteerCalls
  # Somebody takes back what {Backing::Add} said. Always possible, also for people who lost
  # sight of the topic.
  #
  # The same request again changes nothing: the policy `was_backed` fails.
  class Backing::Remove
    include Service::Base
    include OnClaim

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @return [Service::Base::Context] with :backings and :delta

    params do
      attribute :claim_id, :integer

      validates :claim_id, presence: true
    end

    model :claim
    policy :can_know_of_claim

    transaction do
      step :lock_seating
      policy :was_backed
      step :take_back
      step :record
    end

    step :publish

    private

    def can_know_of_claim(guardian:, claim:)
      call = claim.slot.call
      own(claim, guardian).exists? ||
        (guardian.can_see?(call.topic) && guardian.sees_volunteer_names?(call))
    end

    def was_backed(claim:, guardian:)
      own(claim, guardian).exists?
    end

    def take_back(claim:, guardian:)
      own(claim, guardian).delete_all
    end

    def record(seating:, claim:, guardian:)
      SupportEvent.on_claim(seating, claim, action: "unbacked", actor: guardian.user)
    end

    def publish(seating:, claim:)
      context[:backings] = Backing.payload(Backing.user_ids(claim.id))
      context[:delta] = SupportDelta.backings(seating, claim, context[:backings])
      Live.publish(seating.call.topic, context[:delta].for_all) if seating.call.topic
    end

    def own(claim, guardian) = Backing.where(claim_id: claim.id, user_id: guardian.user.id)
  end
end
