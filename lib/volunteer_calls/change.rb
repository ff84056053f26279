# frozen_string_literal: true

module VolunteerCalls
  # A change that nobody asked for in a request: the clock, or a person who is gone. In one
  # transaction under the call's lock, and told to those who look; nothing is left behind
  # when nothing changed.
  module Change
    # @param topic [Topic, nil] nil when it is deleted
    # @yieldparam seating [Seating]
    # @return [Array<Claim>] what changed
    def self.in(call_id:, slot_id:, topic:)
      # The host may have begun a transaction, which would keep what is rolled back in here.
      Claim.transaction(requires_new: true) do
        seating = Seating.lock(call_id: call_id, slot_id: slot_id, topic: topic)
        yield seating
        raise ActiveRecord::Rollback if seating.changes.empty?
        Live.publish(topic, Delta.new(seating).for_all) if topic
        seating.changes
      end || []
    end
  end
end
