# frozen_string_literal: true

module VolunteerCalls
  # Calls that need people: the urgent ones first, then by the date of the first slot with
  # places open. Only topics that are listed and the reader sees; as many statements however
  # many calls there are.
  class OpenCalls
    OPEN = <<~SQL.freeze
      slots.withdrawn_at IS NULL AND slots.held < slots.needed
      AND COALESCE(slots.ends_at, slots.starts_at, 'infinity') > :now
    SQL
    # Whether somebody has neither a claim on the slot nor a seat in another one at its time.
    FITS = <<~SQL.freeze
      NOT EXISTS (
        SELECT 1
        FROM volunteer_call_claims mine
        JOIN volunteer_call_slots others ON others.id = mine.slot_id
        JOIN volunteer_calls their_calls ON their_calls.id = mine.call_id
        WHERE mine.user_id = :user_id AND mine.state IN (:live)
          AND (
            others.id = slots.id
            OR (
              mine.seat IS NOT NULL AND others.withdrawn_at IS NULL
              AND their_calls.cancelled_at IS NULL
              AND others.starts_at < COALESCE(slots.ends_at, slots.starts_at + INTERVAL '1 minute')
              AND slots.starts_at < COALESCE(others.ends_at, others.starts_at + INTERVAL '1 minute')
            )
          )
      )
    SQL
    # Per call, over its open slots.
    OPEN_SLOTS = <<~SQL.freeze
      CROSS JOIN LATERAL (
        SELECT SUM(slots.needed - slots.held) AS places, BOOL_OR(#{FITS}) AS fits,
          COALESCE(BOOL_OR(slots.cover_needed_at IS NOT NULL), FALSE) AS urgent,
          COALESCE(MIN(slots.starts_at), 'infinity'::timestamptz) AS next_at,
          MIN(slots.call_id) AS call_id
        FROM volunteer_call_slots slots
        WHERE slots.call_id = volunteer_calls.id AND #{OPEN}
          AND (:from::timestamptz IS NULL
            OR COALESCE(slots.ends_at, slots.starts_at + INTERVAL '1 minute') > :from)
          AND (:to::timestamptz IS NULL OR slots.starts_at < :to)
      ) open
    SQL
    ORDER = ["NOT open.urgent", "open.next_at", "open.call_id"].freeze

    # @param guardian [Guardian] of the reader
    # @param filter [Filter] valid
    def initialize(guardian, filter, now: Time.zone.now)
      @guardian = guardian
      @filter = filter
      @values = {
        now: now,
        from: filter.from_time,
        to: filter.to_time,
        user_id: guardian.user&.id,
        live: Claim::LIVE,
      }
    end

    # @return [Array<Hash>] see `OpenCall` in types
    def rows
      calls.map { |call| OpenCallPayload.new(call, slots.fetch(call.id, []), states).to_h }
    end

    # @return [Integer]
    def total = @total ||= scope.count

    # @return [String, nil] nil on the last page
    def next_cursor
      return if page.size <= @filter.limit
      last = calls.last
      PageCursor.write([!last.urgent, last.next_at, last.id])
    end

    private

    def scope
      @scope ||=
        filtered(
          Call
            .joins(:topic)
            .merge(Topic.listable_topics.secured(@guardian))
            .where(topics: { visible: true, closed: false, archived: false }, cancelled_at: nil)
            .where("volunteer_calls.closes_at IS NULL OR volunteer_calls.closes_at > :now", @values)
            .where.not(Call::HIDDEN)
            .where.not(topic_id: SharedDraft.select(:topic_id))
            .joins(Call.sanitize_sql([OPEN_SLOTS, @values]))
            .where("open.places > 0"),
        )
    end

    def filtered(calls)
      calls = calls.where("open.fits") if @filter.fits
      calls = calls.where(topics: { category_id: @filter.category_ids }) if @filter.category
      calls = calls.where(topic_id: @filter.tagged_topic_ids(@guardian)) if @filter.tag.present?
      @filter.q.present? ? calls.where(Filter::WORDS, words: @filter.words) : calls
    end

    def page
      @page ||=
        begin
          page = scope.preload(topic: :category).limit(@filter.limit + 1)
          page =
            page.where("(#{ORDER.join(", ")}) > (?, ?, ?)", *@filter.position) if @filter.position
          page
            .order(ORDER.map { |column| Arel.sql(column) })
            .select(
              "volunteer_calls.*",
              "open.places",
              "open.urgent",
              "open.next_at::text AS next_at",
            )
            .to_a
        end
    end

    def calls = page.first(@filter.limit)

    def slots
      @slots ||=
        Slot
          .from("volunteer_call_slots slots")
          .where("slots.call_id IN (:ids) AND #{OPEN}", ids: calls.map(&:id), **@values)
          .select("slots.*", Arel.sql(Slot.sanitize_sql(["#{fits} AS fits", @values])))
          .order("slots.starts_at", "slots.id")
          .group_by(&:call_id)
    end

    # Nobody knows the calendar of who isn't logged in.
    def fits = @guardian.authenticated? ? FITS : "NULL::boolean"

    # @return [Hash{Integer => String}] the reader's own live claims, by slot
    def states
      return {} unless @guardian.authenticated?
      @states ||=
        Claim
          .live
          .where(user_id: @guardian.user.id, call_id: calls.map(&:id))
          .pluck(:slot_id, :state)
          .to_h
    end
  end
end
