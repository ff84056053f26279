# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # Calls, one row each, a page at a time: how full they are and what waits in them. Seats
    # are those of slots that are to come; when there are none any more, of all of them.
    class Calls
      SORTS = {
        "next" => Sort::Key.new("COALESCE(next_at, 'infinity'::timestamptz)", "timestamptz", "asc"),
        "topic" => Sort::Key.new("LOWER(title)", "text", "asc"),
        "places" => Sort::Key.new("places_open", "integer", "desc"),
        "closes" =>
          Sort::Key.new("COALESCE(closes_at, 'infinity'::timestamptz)", "timestamptz", "asc"),
        "changed" => Sort::Key.new("updated_at", "timestamptz", "desc"),
      }.freeze

      # `status` by itself: calls with something to come.
      STATUSES = {
        "coming" => "cancelled_at IS NULL AND deleted_at IS NULL AND to_come > 0",
        "open" => <<~SQL.squish,
          cancelled_at IS NULL AND to_come > 0 AND deleted_at IS NULL AND NOT closed AND NOT archived
          AND (closes_at IS NULL OR closes_at > :now)
        SQL
        "places" => "cancelled_at IS NULL AND deleted_at IS NULL AND places_open > 0",
        "done" => "cancelled_at IS NULL AND to_come = 0",
        "cancelled" => "cancelled_at IS NOT NULL",
        "all" => "TRUE",
      }.freeze

      TO_COME = "withdrawn_at IS NULL AND #{Filters::Event::OVER_AT} > :now".freeze
      SLOTS = <<~SQL.freeze
        SELECT COUNT(*) FILTER (WHERE #{TO_COME}) AS to_come,
          MIN(starts_at) FILTER (WHERE #{TO_COME}) AS next_at,
          COALESCE(SUM(GREATEST(needed - held, 0)) FILTER (WHERE #{TO_COME}), 0)::integer AS places_open,
          COALESCE(SUM(held) FILTER (WHERE #{TO_COME}), SUM(held), 0)::integer AS held,
          COALESCE(SUM(needed) FILTER (WHERE #{TO_COME}), SUM(needed), 0)::integer AS needed,
          COALESCE(SUM(capacity) FILTER (WHERE #{TO_COME}), SUM(capacity), 0)::integer AS capacity,
          COALESCE(BOOL_OR(cover_needed_at IS NOT NULL) FILTER (WHERE #{TO_COME}), FALSE) AS cover_needed
        FROM volunteer_call_slots slots
        WHERE slots.call_id = calls.id
      SQL
      ALL = <<~SQL.squish.freeze
        calls.id, calls.topic_id, calls.user_id, calls.event_name, calls.timezone, calls.closes_at,
        calls.cancelled_at, calls.updated_at, topics.title, topics.slug, topics.category_id,
        topics.closed, topics.archived, topics.deleted_at, slots.*
      SQL

      SQL = <<~SQL.freeze
        WITH tracked AS MATERIALIZED (SELECT * FROM (%{all}) every WHERE %{status}),
        page AS MATERIALIZED (
          SELECT *, (%{key})::text AS place, ROW_NUMBER() OVER (ORDER BY %{order}) AS line
          FROM tracked
          WHERE %{after}
          ORDER BY line
          LIMIT %{limit}
        )
        SELECT page.*, (SELECT COUNT(*) FROM tracked) AS total,
          (
            SELECT json_build_array(id, title, starts_at, ends_at)::text
            FROM volunteer_call_slots slots
            WHERE call_id = page.id AND #{TO_COME}
            ORDER BY starts_at NULLS LAST, position, id
            LIMIT 1
          ) AS next_slot,
          waiting.*, users.username, users.name, users.uploaded_avatar_id
        FROM page
        CROSS JOIN LATERAL (
          SELECT COUNT(*) FILTER (WHERE claims.state = 'nominated') AS unanswered,
            COUNT(*) FILTER (WHERE claims.confirm_by IS NOT NULL) AS to_confirm,
            COUNT(*) FILTER (WHERE claims.state = 'standby') AS standby
          FROM volunteer_call_claims claims
          JOIN volunteer_call_slots slots ON slots.id = claims.slot_id
          WHERE claims.call_id = page.id AND claims.state IN ('nominated', 'claimed', 'standby')
            AND #{TO_COME}
        ) waiting
        LEFT JOIN users ON users.id = page.user_id
        ORDER BY page.line
      SQL

      # @return [Input] whose errors say what couldn't be understood
      attr_reader :input

      # @param params [#[]] see `docs/developers.md`
      # @param guardian [Guardian] of somebody who may track calls
      def initialize(params, guardian:)
        @guardian = guardian
        @input = Input.new(params, guardian: guardian)
        @sort = Sort.read(@input, SORTS)
        @filters = Filters.read(Filters::OF_TOPICS, @input)
        @text = @input.text(:q)
        @status = @input.choice(:status, STATUSES.keys, default: "coming")
        @cursor = Cursor.read(@input, @sort)
        @limit = @input.limit
      end

      # @return [Boolean]
      def valid? = input.errors.empty?

      # @return [Hash] see `docs/developers.md`
      def page
        rows = DB.query_decorator(CallRow, sql)
        shown = rows.first(@limit)
        last = shown.last
        {
          calls: shown.map { |row| row.payload(input.now) },
          meta: {
            total: rows.first&.total || 0,
            next: (Cursor.new(@sort, last.place, last.id).to_s if rows.size > shown.size),
            moderator: @guardian.is_staff?,
          },
        }
      end

      private

      def sql
        # What people typed is put in last: nothing in it is taken for a name.
        format(
          at_this_time(SQL),
          all: calls.select(ALL).to_sql,
          status: at_this_time(STATUSES.fetch(@status)),
          key: @sort.sql,
          after: @cursor ? Call.sanitize_sql(@sort.after("id", @cursor)) : "TRUE",
          order: @sort.order("id"),
          limit: @limit + 1,
        )
      end

      def at_this_time(sql) = Call.sanitize_sql([sql, { now: input.now }])

      def calls
        calls =
          Call
            .from("volunteer_calls calls")
            .joins(
              "JOIN topics ON topics.id = calls.topic_id CROSS JOIN LATERAL (#{at_this_time(SLOTS)}) slots",
            )
            .merge(ReadableTopics.new(@guardian).call)
        calls = Filters.apply(@filters, calls)
        return calls if @text.nil?
        calls.where(<<~SQL, part: "%#{Call.sanitize_sql_like(@text)}%")
          topics.title ILIKE :part OR calls.event_name ILIKE :part OR EXISTS (
            SELECT 1 FROM volunteer_call_slots named
            WHERE named.call_id = calls.id AND named.title ILIKE :part
          )
        SQL
      end
    end
  end
end
