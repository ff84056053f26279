# frozen_string_literal: true

module VolunteerCalls
  # An organiser, or somebody who was in the slot, says in a few words how it went. An empty
  # text takes that back.
  class Slot::DescribeOutcome
    include Service::Base
    include TellsOfSlot

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @option params [Hash] :input `{ "outcome": text }`
    #   @return [Service::Base::Context] with :outcome and :delta, or :errors

    params do
      attribute :slot_id, :integer
      attribute :input

      validates :slot_id, presence: true
    end

    model :topic
    policy :can_see_topic
    policy :in_slot_or_organiser
    step :read_input
    policy :valid_input

    transaction do
      step :lock_seating
      policy :may_be_told_of, class_name: Slot::Policy::MayBeToldOf
      policy :over
      step :describe
    end

    private

    def read_input(params:)
      context[:errors] = FieldErrors.new
      fields = InputFields.new(params.input, path: "", known: %w[outcome], errors: context[:errors])
      context[:outcome] = fields.text(:outcome, max: Limits::OUTCOME)
    end

    def valid_input(errors:)
      errors.empty?
    end

    def over(seating:)
      seating.slot.past?
    end

    def describe(seating:, guardian:)
      outcome = context[:outcome]
      Slot.where(id: seating.slot.id).update_all(outcome: outcome)
      tell(seating, guardian, "outcome_described", { outcome: outcome }, outcome: outcome)
    end
  end
end
