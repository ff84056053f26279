# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # With which history rows a slot had as many people as it needs. It asks the history, so
    # that the answer is the same however late it is asked; for all rows at once.
    module Filling
      SAID_YES = <<~SQL
        SELECT rows.id, (
          SELECT COUNT(*) FROM (
            SELECT DISTINCT ON (claim_id) to_state
            FROM volunteer_call_events
            WHERE call_id = rows.call_id AND slot_id = rows.slot_id AND claim_id IS NOT NULL
              AND to_state IS NOT NULL AND id <= rows.id
            ORDER BY claim_id, id DESC
          ) claims
          WHERE to_state = 'claimed'
        ) AS said_yes
        FROM volunteer_call_events rows
        WHERE rows.id IN (:ids)
      SQL

      # @param rows [Array<Event>] of the call
      # @param call [Call] with its slots
      # @return [Set<Integer>] ids of those rows
      def self.among(rows, call)
        needed = call.slots.to_h { |slot| [slot.id, [slot.needed, 1].max] }
        slots =
          rows.select { |row| yes?(row) && needed.key?(row.slot_id) }.to_h { [_1.id, _1.slot_id] }
        return Set.new if slots.empty?
        DB
          .query(SAID_YES, ids: slots.keys)
          .select { |row| row.said_yes == needed[slots[row.id]] }
          .to_set(&:id)
      end

      def self.yes?(row) = row.to_state == "claimed" && row.from_state != "claimed"
      private_class_method :yes?
    end
  end
end
