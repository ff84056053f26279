# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # How much each person took on, in SQL: one row for everybody with a claim in a period.
    #
    # A slot that is over counts as done unless somebody said that the person didn't show.
    # Dropping out is giving up a place one had, not leaving the stand-by line; it is late
    # within `volunteer_calls_cover_hours` of the slot's start, when those who stand by can no
    # longer be asked one by one.
    module Load
      # What was done stays done when its topic is deleted.
      DONE = <<~SQL.squish.freeze
        state IN ('claimed', 'attended') AND slots.withdrawn_at IS NULL AND calls.cancelled_at IS NULL
        AND #{Filters::Event::OVER_AT} <= :now
      SQL
      COMING = "state = 'claimed' AND #{Filters::Needs::TO_COME}".freeze
      # Hears of nothing at present, see {Reach}.
      OUT_OF_REACH =
        "out_of_reach_until IS NOT NULL AND state IN ('nominated', 'offered', 'claimed') " \
          "AND #{Filters::Needs::TO_COME}".freeze
      # Not EXISTS, for which PostgreSQL would read all of the history once.
      DROPPED = <<~SQL.squish.freeze
        CASE WHEN state = 'released' THEN (
          SELECT TRUE FROM volunteer_call_events
          WHERE claim_id = volunteer_call_claims.id
            AND action = 'released' AND from_state = 'claimed'
          LIMIT 1
        ) END
      SQL
      ANSWERED = <<~SQL.squish.freeze
        CASE WHEN kind = 'nomination' THEN (
          SELECT TRUE FROM volunteer_call_events
          WHERE claim_id = volunteer_call_claims.id AND action IN ('accepted', 'declined')
          LIMIT 1
        ) END
      SQL

      # What is needed of each claim.
      CLAIMS = <<~SQL.freeze
        volunteer_call_claims.user_id, state, kind, slots.starts_at, slots.ends_at, ended_at,
        (#{DONE}) AS done, (#{COMING}) AS coming, (#{DROPPED}) IS TRUE AS dropped, (#{ANSWERED}) IS TRUE AS answered,
        (#{OUT_OF_REACH}) AS out_of_reach
      SQL

      # Two slots at the same time are next to each other when sorted by their start.
      SQL = <<~SQL.freeze
        WITH claims AS (%{claims}), together AS (
          SELECT user_id, COUNT(*) AS overlapping
          FROM (
            SELECT user_id, starts_at, over_at,
              MAX(over_at) OVER (line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until,
              LEAD(starts_at) OVER line AS next_at
            FROM (
              SELECT user_id, starts_at, COALESCE(ends_at, starts_at + INTERVAL '1 minute') AS over_at
              FROM claims
              WHERE coming AND starts_at IS NOT NULL
            ) timed
            WINDOW line AS (PARTITION BY user_id ORDER BY starts_at, over_at)
          ) lined
          WHERE busy_until > starts_at OR next_at < over_at
          GROUP BY user_id
        ), sums AS (
          SELECT claims.user_id,
            COUNT(*) FILTER (WHERE done OR coming) AS load,
            COUNT(*) FILTER (WHERE done) AS done,
            COUNT(*) FILTER (WHERE coming) AS coming,
            ROUND(COALESCE(SUM(EXTRACT(EPOCH FROM ends_at - starts_at))
              FILTER (WHERE done OR coming), 0) / 3600, 2) AS hours,
            COUNT(*) FILTER (WHERE dropped) AS dropped_out,
            COUNT(*) FILTER (WHERE dropped AND ended_at > starts_at - :late * INTERVAL '1 hour')
              AS dropped_late,
            COUNT(*) FILTER (WHERE state = 'no_show') AS no_shows,
            COUNT(*) FILTER (WHERE kind = 'nomination') AS nominated,
            COUNT(*) FILTER (WHERE answered) AS answered,
            MAX(starts_at) FILTER (WHERE done) AS last_at,
            BOOL_OR(out_of_reach) AS out_of_reach
          FROM claims
          GROUP BY claims.user_id
        )
        SELECT sums.*, COALESCE(together.overlapping, 0) AS overlapping,
          MAX(load) OVER () AS largest_load,
          load >= :much AND load >= 2 * AVG(load) FILTER (WHERE load > 0) OVER () AS carries_a_lot
        FROM sums
        LEFT JOIN together USING (user_id)
      SQL

      # Fewer than that is never a lot, however little the others do.
      MUCH = 5

      # @param claims [ActiveRecord::Relation] that count, with `slots`, `calls` and `topics`
      # @return [String] a query
      def self.sql(claims, now:)
        words = { now: now, late: SiteSetting.volunteer_calls_cover_hours, much: MUCH }
        columns, sql = [CLAIMS, SQL].map { |part| Claim.sanitize_sql([part, words]) }
        format(sql, claims: claims.select(columns).to_sql)
      end
    end
  end
end
