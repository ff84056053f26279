# frozen_string_literal: true

module VolunteerCalls
  # The topic a slot is in, for those who want to act on the slot. Nobody acts in a call
  # whose post was hidden.
  module SlotTopic
    SQL = <<~SQL.freeze
      SELECT topics.*, slots.call_id AS volunteer_call_id
      FROM volunteer_call_slots slots
      JOIN volunteer_calls calls ON calls.id = slots.call_id
      JOIN topics ON topics.id = calls.topic_id AND topics.deleted_at IS NULL
      WHERE slots.id = ? AND NOT #{Call::HIDDEN}
    SQL

    # @return [Topic, nil] with the call's id as its attribute `volunteer_call_id`
    def self.call(slot_id) = ::Topic.find_by_sql([SQL, slot_id]).first
  end
end
