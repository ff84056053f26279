# frozen_string_literal: true

module VolunteerCalls
  # Whether organisers can still put somebody into this slot, by what is true under the lock.
  # That volunteering has closed doesn't keep them from it.
  class Claim::Policy::MayAssign < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason
      @reason ||= code && Refusal.new(code)
    end

    private

    def code
      call, slot, topic = seating.call, seating.slot, seating.call.topic
      return :topic_deleted if topic.nil? || topic.deleted_at
      return :topic_archived if topic.archived
      return :call_cancelled if call.cancelled?
      return :slot_withdrawn if slot.withdrawn?
      :slot_past if slot.past?
    end
  end
end
