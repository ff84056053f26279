# frozen_string_literal: true

module VolunteerCalls
  # Whether it can be said now if somebody came, by what is true under the lock: once the slot
  # is over by organisers, from the day after by the person, whom no organiser has forestalled.
  class Claim::Policy::MayRecordOutcome < Service::PolicyBase
    delegate :seating, :claim, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= refusal_code && Refusal.new(refusal_code)

    private

    def refusal_code = of_slot || of_claim || (of_person unless context[:organiser])

    def of_slot
      return :call_cancelled if seating.call.cancelled?
      return :topic_archived if seating.call.topic.archived
      return :slot_withdrawn if seating.slot.withdrawn?
      :slot_not_over unless seating.slot.past?
    end

    def of_claim
      :nobody_to_record unless claim.state == "claimed" || claim.outcome?
    end

    def of_person
      return :outcome_recorded if OwnOutcome.recorded_by_others?(claim)
      :outcome_from_tomorrow unless OwnOutcome.time?(seating.slot, seating.call.timezone)
    end
  end
end
