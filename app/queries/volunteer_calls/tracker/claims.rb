# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # Claims over all calls somebody may track: filtered, sorted, a page at a time.
    #
    # A page begins after a claim's place in the order, not after a number of rows: claims
    # that don't change while somebody reads are listed once, whatever happens around them. A
    # claim that changes may move to where the reader has been already, and is then found
    # there with the next look; one that moves ahead is listed again, and shows how it is now.
    class Claims
      TABLE = "volunteer_call_claims"
      ID = "#{TABLE}.id".freeze
      RANK = <<~SQL.squish.freeze
        CASE #{TABLE}.state WHEN 'nominated' THEN 1 WHEN 'offered' THEN 2 WHEN 'claimed' THEN 3
        WHEN 'standby' THEN 4 WHEN 'last_resort' THEN 5 ELSE 6 END
      SQL

      SORTS = {
        "changed" => Sort::Key.new("#{TABLE}.updated_at", "timestamptz", "desc"),
        "person" => Sort::Key.new("COALESCE(users.username_lower, '')", "text", "asc"),
        "slot" =>
          Sort::Key.new("COALESCE(slots.starts_at, 'infinity'::timestamptz)", "timestamptz", "asc"),
        "topic" => Sort::Key.new("LOWER(topics.title)", "text", "asc"),
        "state" => Sort::Key.new(RANK, "integer", "asc"),
        # Ids are given in the order in which claims are made.
        "since" => Sort::Key.new(ID, "bigint", "desc"),
      }.freeze

      # In the order in which they need one another. Most questions need only some: joining
      # 40,000 slots that nobody asked about takes time.
      JOINS = {
        "slots" => "JOIN volunteer_call_slots slots ON slots.id = #{TABLE}.slot_id",
        "users" => "LEFT JOIN users ON users.id = #{TABLE}.user_id",
        "calls" => "JOIN volunteer_calls calls ON calls.id = #{TABLE}.call_id",
        "topics" => "JOIN topics ON topics.id = calls.topic_id",
      }.freeze
      FROM = JOINS.values_at("slots", "calls", "topics").join(" ").freeze

      # @return [Input] whose errors say what couldn't be understood
      attr_reader :input

      # @param params [#[]] see `docs/developers.md`
      # @param guardian [Guardian] of somebody who may track calls
      def initialize(params, guardian:)
        @guardian = guardian
        @input = Input.new(params, guardian: guardian)
        @sort = Sort.read(@input, SORTS)
        @filters = Filters.read(Filters::OF_CLAIMS, @input)
        @cursor = Cursor.read(@input, @sort)
        @limit = @input.limit
      end

      # @return [Boolean]
      def valid? = input.errors.empty?

      # @return [Hash] see `docs/developers.md`
      def page
        places = page_places
        more = places.size > @limit
        places = places.first(@limit)
        {
          claims: ClaimRows.new(@guardian, now: input.now).call(places.map(&:first)),
          meta: {
            # The next pages needn't count again.
            **(@cursor ? {} : totals),
            next: (Cursor.new(@sort, places.last.last, places.last.first).to_s if more),
            moderator: @guardian.is_staff?,
          },
        }
      end

      # @return [Array<Integer>] every claim there is, in order
      def ids = ordered.pluck(Arel.sql(ID))

      # @return [Integer]
      def count = totals[:total]

      private

      # Grouped before it is counted, which is how PostgreSQL does it fastest.
      def totals
        by_call = joined(matching).group("#{TABLE}.call_id").select("COUNT(*) AS claims")
        total, calls =
          Claim.from(by_call, :by_call).pick(Arel.sql("SUM(claims)"), Arel.sql("COUNT(*)"))
        { total: total.to_i, calls: calls }
      end

      def page_places
        rows = @cursor ? ordered.where(*@sort.after(ID, @cursor)) : ordered
        rows.limit(@limit + 1).pluck(Arel.sql(ID), Arel.sql("(#{@sort.sql})::text AS place"))
      end

      def ordered = joined(matching.order(Arel.sql(@sort.order(ID))))

      def matching = Filters.apply(@filters, Claim.merge(ReadableTopics.new(@guardian).call))

      def joined(rows)
        sql = rows.to_sql
        rows.joins(
          JOINS
            .select { |table, _| %w[calls topics].include?(table) || sql.include?("#{table}.") }
            .values,
        )
      end
    end
  end
end
