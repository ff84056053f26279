# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # What there is to do because time has passed: calls in which somebody may have to be
    # reminded, nominees, and public lines that a lost job has left. Asked every minute, so
    # it is one statement that only looks at indexes of what is to come.
    module Due
      SQL = <<~SQL.freeze
        SELECT 'call' AS what, id FROM volunteer_calls WHERE remind_at <= :now
        UNION ALL
        SELECT 'nominee', id FROM volunteer_call_claims
        WHERE state = 'nominated' AND asked_again_at IS NULL
          AND #{Nominee::HALF_TIME} <= (CAST(:now AS timestamptz) AT TIME ZONE 'UTC')
          AND expires_at >= :answerable
        UNION ALL
        SELECT 'line', id FROM volunteer_call_slots WHERE line_due_at <= :overdue
      SQL

      # @return [Array<#what, #id>] "call", "nominee" with the id of the claim, or "line" with
      #   that of the slot
      def self.at(now)
        DB.query(
          SQL,
          now: now,
          answerable: now + Nominee::LEAST_TIME_LEFT,
          overdue: now - PublicLine::OVERDUE_AFTER,
        )
      end
    end
  end
end
