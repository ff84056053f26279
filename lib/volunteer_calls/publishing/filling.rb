# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # Whether a history row is the one with which a slot had as many people as it needs. It
    # asks the history, so that the answer is the same however late it is asked.
    module Filling
      SAID_YES = <<~SQL
        SELECT COUNT(*) FROM (
          SELECT DISTINCT ON (claim_id) to_state
          FROM volunteer_call_events
          WHERE call_id = :call_id AND slot_id = :slot_id AND claim_id IS NOT NULL
            AND to_state IS NOT NULL AND id <= :id
          ORDER BY claim_id, id DESC
        ) claims
        WHERE to_state = 'claimed'
      SQL

      # @param row [Event]
      # @param call [Call]
      # @return [Boolean]
      def self.filled_by?(row, call)
        return false unless row.to_state == "claimed" && row.from_state != "claimed"
        slot = call.slots.find { |candidate| candidate.id == row.slot_id }
        return false if slot.nil?
        values = { call_id: row.call_id, slot_id: row.slot_id, id: row.id }
        DB.query_single(SAID_YES, **values).first == [slot.needed, 1].max
      end
    end
  end
end
