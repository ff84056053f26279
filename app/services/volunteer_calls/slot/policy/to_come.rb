# frozen_string_literal: true

module VolunteerCalls
  # Whether there is still something to look forward to, by what is true under the lock.
  # That volunteering has closed doesn't matter here.
  class Slot::Policy::ToCome < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= refusal_code && Refusal.new(refusal_code)

    private

    def refusal_code
      return :call_cancelled if seating.call.cancelled?
      return :topic_archived if seating.call.topic.archived
      return :slot_withdrawn if seating.slot.withdrawn?
      :slot_past if seating.slot.past?
    end
  end
end
