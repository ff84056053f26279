# frozen_string_literal: true

module VolunteerCalls
  # What the dashboard's reports say, by day in UTC as all of the forum's reports do.
  class DailyFigures
    # In SQL over `at`, `value` and `call_id`, and how days are made of them.
    SOURCES = {
      # By the day of the slot. Of a past one they are the places that stayed empty.
      open_places: <<~SQL,
        SELECT starts_at AS at, GREATEST(needed - held, 0) AS value, call_id
        FROM volunteer_call_slots WHERE withdrawn_at IS NULL
      SQL
      claims: <<~SQL,
        SELECT created_at AS at, 1 AS value, call_id FROM volunteer_call_events
        WHERE to_state = 'claimed' AND from_state IS DISTINCT FROM 'claimed'
      SQL
      # Whoever leaves the line of those who stand by leaves no gap.
      drop_outs: <<~SQL,
        SELECT created_at AS at, 1 AS value, call_id FROM volunteer_call_events
        WHERE action = 'released' AND from_state = 'claimed'
      SQL
      # Hours from when the slot was posted until as many had said yes as are needed, by the
      # day they had.
      time_to_fill: <<~SQL,
        SELECT yes.at, EXTRACT(EPOCH FROM yes.at - slots.created_at) / 3600.0 AS value, slots.call_id
        FROM (
          SELECT claims.slot_id, said.at,
            row_number() OVER (PARTITION BY claims.slot_id ORDER BY said.at) AS number
          FROM volunteer_call_claims claims
          JOIN (
            SELECT claim_id, max(created_at) AS at FROM volunteer_call_events
            WHERE to_state = 'claimed' AND from_state IS DISTINCT FROM 'claimed'
            GROUP BY claim_id
          ) said ON said.claim_id = claims.id
          WHERE claims.state IN ('claimed', 'attended', 'no_show')
        ) yes
        JOIN volunteer_call_slots slots ON slots.id = yes.slot_id AND slots.needed = yes.number
      SQL
    }.freeze
    # Those whose days are averages.
    AVERAGED = %i[time_to_fill].freeze

    # @param name [Symbol] a key of SOURCES
    # @param category_ids [Array<Integer>, nil] nil for all
    def initialize(name, category_ids: nil)
      @name = name
      @category_ids = category_ids
    end

    # @return [Boolean] whether figures are averages, and don't add up
    def averaged? = AVERAGED.include?(@name)

    # @return [Array<Hash>] x: Date, y: number; days without anything are left out
    def by_day(from, to)
      DB.query(<<~SQL, values(from, to)).map { |row| { x: row.day, y: number(row.figure) } }
          SELECT (figures.at AT TIME ZONE 'UTC')::date AS day, #{figure} AS figure
          #{figures}
          GROUP BY day
          ORDER BY day
        SQL
    end

    # @return [Numeric] of all days; 0 where there is nothing
    def whole(from = nil, to = nil)
      number(DB.query_single("SELECT #{figure} #{figures}", values(from, to)).first || 0)
    end

    private

    def figure = averaged? ? "avg(figures.value)" : "sum(figures.value)"

    def figures = <<~SQL
      FROM (#{SOURCES.fetch(@name)}) figures
      JOIN volunteer_calls calls ON calls.id = figures.call_id
      JOIN topics ON topics.id = calls.topic_id
      WHERE topics.deleted_at IS NULL
        AND figures.at >= COALESCE(CAST(:from AS timestamptz), '-infinity')
        AND figures.at <= COALESCE(CAST(:to AS timestamptz), 'infinity')
        #{"AND topics.category_id IN (:category_ids)" if @category_ids}
    SQL

    def values(from, to) =
      { from: from, to: to, category_ids: @category_ids }.compact_blank.merge(from: from, to: to)

    def number(value) = averaged? ? value.to_f.round(1) : value.to_i
  end
end
