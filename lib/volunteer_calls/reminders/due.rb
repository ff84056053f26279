# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # Where somebody may have to be reminded. Asked every minute, so one statement that
    # only looks at indexes of what is to come.
    module Due
      SQL = <<~SQL.freeze
        SELECT 'call' AS what, id FROM volunteer_calls WHERE remind_at <= :now
        UNION ALL
        SELECT 'nominee', id FROM volunteer_call_claims
        WHERE state = 'nominated' AND asked_again_at IS NULL
          AND #{Nominee::HALF_TIME} <= (CAST(:now AS timestamptz) AT TIME ZONE 'UTC')
          AND expires_at >= :answerable
      SQL

      # @return [Array<#what, #id>] "call" with its id, or "nominee" with that of the claim
      def self.at(now) = DB.query(SQL, now: now, answerable: now + Nominee::LEAST_TIME_LEFT)
    end
  end
end
