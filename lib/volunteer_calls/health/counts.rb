# frozen_string_literal: true

module VolunteerCalls
  module Health
    # How much of each thing is wrong, in one statement over all calls.
    module Counts
      # By what it is, in SQL. What stands here under `lost` can only be left as it is.
      FAULTS = {
        # Read as text: a projection that is no JSON is a difference too.
        projection: <<~SQL,
          SELECT count(*) FROM volunteer_calls calls
          LEFT JOIN topic_custom_fields fields
            ON fields.topic_id = calls.topic_id AND fields.name = 'volunteer_call'
            AND fields.#{Projection::IS_FIELD}
          WHERE fields.value IS NULL
            OR NOT starts_with(fields.value, '{"version":' || calls.version || ',')
        SQL
        seats: <<~SQL,
          SELECT count(*) FROM volunteer_call_slots slots
          LEFT JOIN (
            SELECT slot_id, count(*) AS seats FROM volunteer_call_claims
            WHERE seat IS NOT NULL GROUP BY slot_id
          ) counted ON counted.slot_id = slots.id
          WHERE slots.held <> COALESCE(counted.seats, 0)
        SQL
        refresh: "SELECT count(*) FROM volunteer_calls WHERE refresh_at <= :late",
        reminders: "SELECT count(*) FROM volunteer_calls WHERE remind_at <= :late",
        answers: "SELECT count(*) FROM volunteer_call_claims WHERE expires_at <= :late",
        announcements: <<~SQL,
          SELECT count(*) FROM volunteer_call_events
          WHERE announced_at IS NULL AND created_at <= :late AND created_at > :stale
        SQL
        # The sweep puts off what it tries again, so the age tells.
        mails: <<~SQL,
          SELECT count(*) FROM volunteer_call_notices
          WHERE mail_due_at <= :retried AND created_at <= :very_late AND created_at > :stale
        SQL
        lost_announcements: <<~SQL,
          SELECT count(*) FROM volunteer_call_events
          WHERE announced_at IS NULL AND created_at <= :stale
        SQL
        lost_mails: <<~SQL,
          SELECT count(*) FROM volunteer_call_notices
          WHERE mail_due_at <= :retried AND created_at <= :stale
        SQL
      }.freeze

      # @return [Hash{Symbol => Integer}] by fault; all of them, also those of which there is none
      def self.all(now = Time.zone.now)
        columns = FAULTS.map { |name, sql| "(#{sql}) AS #{name}" }
        row = DB.query_hash("SELECT #{columns.join(", ")}", times(now)).first
        row.transform_keys(&:to_sym)
      end

      # @return [Hash{Symbol => Integer}] those there are
      def self.faults(now = Time.zone.now) = all(now).select { |_, count| count.positive? }

      def self.times(now)
        {
          late: now - PATIENCE,
          very_late: now - 4 * PATIENCE,
          retried: now + Notice::ENQUEUED_EVERY,
          stale: now - Notice::STALE_AFTER,
        }
      end
      private_class_method :times
    end
  end
end
