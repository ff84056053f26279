# frozen_string_literal: true

module VolunteerCalls
  # Whether something can be added to a slot or taken away, by what is true under the lock.
  class Slot::Policy::MayBeToldOf < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= refusal_code && Refusal.new(refusal_code)

    private

    def refusal_code
      return :topic_archived if seating.call.topic.archived
      :slot_withdrawn if seating.slot.withdrawn?
    end
  end
end
