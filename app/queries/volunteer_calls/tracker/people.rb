# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # How the load is shared: everybody with a claim in a period, a page at a time. Suspended
    # people are among them; those whose account is gone are nobody's to compare.
    class People
      SORTS = {
        "load" => Sort::Key.new("load", "integer", "desc"),
        "done" => Sort::Key.new("done", "integer", "desc"),
        "coming" => Sort::Key.new("coming", "integer", "desc"),
        "hours" => Sort::Key.new("hours", "numeric", "desc"),
        "dropped" => Sort::Key.new("dropped_out", "integer", "desc"),
        "no_show" => Sort::Key.new("no_shows", "integer", "desc"),
        "last" =>
          Sort::Key.new("COALESCE(last_at, '-infinity'::timestamptz)", "timestamptz", "desc"),
        "person" => Sort::Key.new("username_lower", "text", "asc"),
      }.freeze
      SHOWN = {
        "everybody" => "TRUE",
        "volunteers" => "load > 0",
        "overlapping" => "overlapping > 0",
        "no_shows" => "no_shows > 0",
      }.freeze
      NUMBERS = %i[
        load
        done
        coming
        dropped_out
        dropped_late
        no_shows
        nominated
        answered
        overlapping
        carries_a_lot
        out_of_reach
      ].freeze

      SQL = <<~SQL
        WITH everybody AS MATERIALIZED (
          SELECT load.*, users.username, users.name, users.uploaded_avatar_id, users.username_lower
          FROM (%{load}) load
          JOIN users ON users.id = load.user_id
          WHERE users.id > 0
        ), people AS MATERIALIZED (SELECT * FROM everybody users WHERE %{shown})
        SELECT people.*, (%{key})::text AS place, (SELECT COUNT(*) FROM people) AS total
        FROM people
        WHERE %{after}
        ORDER BY %{order}
        LIMIT %{limit}
      SQL

      # @return [Input] whose errors say what couldn't be understood
      attr_reader :input

      # @param params [#[]] see `docs/developers.md`
      # @param guardian [Guardian] of somebody who may know
      def initialize(params, guardian:)
        @guardian = guardian
        @input = Input.new(params, guardian: guardian)
        @sort = Sort.read(@input, SORTS)
        @claims = Filters.read([Filters::Period, *Filters::OF_TOPICS], @input)
        @group = Filters::Group.read(@input)
        @search = Filters::Search.read(@input)
        @show = @input.choice(:show, SHOWN.keys, default: "everybody")
        @cursor = Cursor.read(@input, @sort)
        @limit = @input.limit
      end

      # @return [Boolean]
      def valid? = input.errors.empty?

      # @return [Hash] see `docs/developers.md`
      def page
        rows = rows(limit: @limit + 1)
        shown = rows.first(@limit)
        last = shown.last
        {
          people: shown.map { |row| payload(row) },
          meta: {
            total: rows.first&.total || 0,
            largest_load: rows.first&.largest_load || 0,
            next: (Cursor.new(@sort, last.place, last.user_id).to_s if rows.size > shown.size),
          },
        }
      end

      # @param limit [Integer, nil] everybody without
      # @return [Array<#user_id, …>] with what {Load} says and the person's names
      def rows(limit: nil)
        DB.query(
          format(
            SQL,
            load: Load.sql(claims, now: input.now),
            shown: shown,
            key: @sort.sql,
            after: @cursor ? quoted(*@sort.after("user_id", @cursor)) : "TRUE",
            order: @sort.order("user_id"),
            limit: limit || "ALL",
          ),
        )
      end

      private

      def claims
        Filters.apply(@claims, Claim.joins(Claims::FROM).merge(ReadableTopics.new(@guardian).call))
      end

      def shown
        search = quoted("(#{Filters::Search.people})", @search.words) if @search
        group = "user_id IN (#{@group.members.to_sql})" if @group
        [SHOWN.fetch(@show), search, group].compact.join(" AND ")
      end

      def quoted(sql, *values) = Claim.sanitize_sql([sql, *values])

      def payload(row)
        {
          user: PersonPayload.build(row.user_id, row.username, row.name, row.uploaded_avatar_id),
          **NUMBERS.to_h { |name| [name, row.public_send(name)] },
          hours: row.hours.to_f,
          last_at: row.last_at&.utc&.iso8601,
        }
      end
    end
  end
end
