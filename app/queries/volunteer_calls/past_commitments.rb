# frozen_string_literal: true

module VolunteerCalls
  # What somebody did, and what came of what they gave up; the latest first, page by page.
  class PastCommitments
    MAX_LIMIT = 50
    DEFAULT_LIMIT = 10

    WHEN = <<~SQL.squish.freeze
      COALESCE(volunteer_call_slots.ends_at, volunteer_call_slots.starts_at,
        volunteer_call_claims.ended_at, volunteer_call_claims.updated_at)
    SQL
    # Done, or would have been. Who was moved is found where they are now.
    PAST = <<~SQL.freeze
      volunteer_call_claims.state IN ('attended', 'no_show', 'released')
      OR (
        volunteer_call_claims.state = 'removed'
        AND NOT EXISTS (
          SELECT FROM volunteer_call_events
          WHERE claim_id = volunteer_call_claims.id AND action = 'moved_away'
        )
      )
      OR (volunteer_call_claims.state = 'claimed' AND NOT (#{Commitments::TO_COME}))
    SQL

    # @param user [User]
    # @param after [String, nil] a cursor
    # @param limit [#to_i, nil]
    def initialize(user, after: nil, limit: nil, now: Time.zone.now)
      @user = user
      @after = position(after)
      @limit = limit.present? ? limit.to_i.clamp(1, MAX_LIMIT) : DEFAULT_LIMIT
      @now = now
      @context = Commitments::Context.new(user, now)
    end

    # @return [Array<Hash>]
    def rows
      claims.map do |claim|
        row = Commitments::Row.new(claim, @context)
        row.to_h.merge(
          outcome: outcome(claim),
          covered_by: row.names? ? covers[claim.id] : nil,
          people: [],
          **afterwards(claim),
        )
      end
    end

    # @return [Integer]
    def total = @total ||= past.count

    # @return [String, nil] nil on the last page
    def next_cursor
      return if page.size <= @limit
      last = claims.last
      PageCursor.write([last.read_attribute(:at).utc.iso8601(6), last.id])
    end

    private

    # What was not written here begins at the beginning.
    def position(after)
      at, id = PageCursor.read(after, 2)
      [Time.iso8601(at), id] if id.is_a?(Integer)
    rescue ArgumentError, TypeError
      nil
    end

    def past
      Claim.where(user_id: @user.id).joins(:slot, :call).where(PAST, @now)
    end

    def page
      @page ||=
        begin
          scope = Commitments::Context.preload(past)
          scope = scope.where("(#{WHEN}, volunteer_call_claims.id) < (?, ?)", *@after) if @after
          scope
            .select("volunteer_call_claims.*", "#{WHEN} AS at")
            .order(Arel.sql("#{WHEN} DESC"), id: :desc)
            .limit(@limit + 1)
            .to_a
        end
    end

    def claims = page.first(@limit)

    # @return [String] took_part, no_show, dropped_out, removed or called_off
    def outcome(claim)
      case claim.state
      when "released"
        "dropped_out"
      when "attended"
        "took_part"
      when "claimed"
        claim.slot.withdrawn? || claim.call.cancelled? ? "called_off" : "took_part"
      else
        claim.state
      end
    end

    # What the card tells of it, to those who can see it.
    def afterwards(claim)
      return {} unless outcome(claim) == "took_part" && @context.visible?(claim.call)
      { thanks: thanks[claim.call_id] || 0, told: claim.slot.outcome }
    end

    def thanks
      @thanks ||= Thanks.where(call_id: claims.map(&:call_id).uniq).group(:call_id).count
    end

    def covers
      @covers ||= Takeovers.of(claims.select { |claim| claim.state == "released" })
    end
  end
end
