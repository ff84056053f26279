# frozen_string_literal: true

module VolunteerCalls
  # After a slot: an organiser says of somebody whether they came, or they say it themselves.
  #
  # The same request again changes nothing: the policy `says_something_new` fails.
  class Claim::RecordOutcome
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [String] :outcome one of {Claim::OUTCOMES}
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :claim_id, :integer
      attribute :outcome, :string

      validates :claim_id, presence: true
      validates :outcome, inclusion: { in: Claim::OUTCOMES }
    end

    model :claim
    policy :can_see_call
    policy :own_or_organiser

    transaction do
      step :lock_seating
      policy :says_something_new
      policy :may_record_outcome, class_name: Claim::Policy::MayRecordOutcome
      step :record
    end

    step :publish

    private

    def fetch_claim(params:)
      Claim.eager_load(slot: { call: :topic }).find_by(id: params.claim_id)
    end

    def can_see_call(guardian:, claim:)
      guardian.can_see_volunteer_call?(claim.slot.call.topic)
    end

    def own_or_organiser(guardian:, claim:)
      context[:organiser] = guardian.can_manage_volunteer_call?(claim.slot.call)
      context[:organiser] || (guardian.authenticated? && claim.user_id == guardian.user.id)
    end

    def lock_seating(claim:)
      context[:seating] = Seating.lock(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        topic: claim.slot.call.topic,
      )
      claim.reload
    end

    def says_something_new(claim:, params:)
      claim.state != params.outcome
    end

    def record(seating:, claim:, params:, guardian:)
      was = claim.state
      claim.end_as(params.outcome)
      context[:claim] = seating.settle(claim, action: params.outcome, actor: guardian.user)
      Claim.where(id: claim.id).update_all(outcome_by_id: guardian.user.id)
      context[:delta] = OutcomeDelta.new(seating, context[:claim], was: was)
    end

    def publish(seating:, delta:)
      Live.publish(seating.call.topic, delta.for_all)
    end
  end
end
