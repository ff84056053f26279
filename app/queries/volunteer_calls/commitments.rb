# frozen_string_literal: true

module VolunteerCalls
  # What somebody has in slots to come: what waits for their answer, what they do, and where
  # they stand by. As many statements however much it is.
  class Commitments
    # Nobody has more; who does sees the nearest.
    LIMIT = 200

    TO_COME = <<~SQL.freeze
      volunteer_call_slots.withdrawn_at IS NULL AND volunteer_calls.cancelled_at IS NULL
      AND COALESCE(volunteer_call_slots.ends_at, volunteer_call_slots.starts_at, 'infinity') > ?
    SQL

    # @param user [User]
    def initialize(user, now = Time.zone.now)
      @user = user
      @now = now
      @context = Context.new(user, now)
    end

    # @return [Hash{Symbol => Array<Hash>}]
    def to_h
      waiting, others = claims.partition { |claim| claim.awaiting? || claim.confirm_by }
      upcoming, standby = others.partition(&:holds_seat?)
      {
        waiting:
          waiting.sort_by { |claim| claim.expires_at || claim.confirm_by }.map { |it| row(it) },
        upcoming: upcoming.map { |claim| row(claim) },
        standby: standby.map { |claim| row(claim).merge(line(claim)) },
      }
    end

    private

    def claims
      @claims ||=
        Context
          .preload(Claim.live.where(user_id: @user.id))
          .joins(:slot, :call)
          .where(TO_COME, @now)
          .order("volunteer_call_slots.starts_at", :id)
          .limit(LIMIT)
          .reject { |claim| claim.expired?(@now) }
    end

    def row(claim)
      row = Row.new(claim, @context)
      row.to_h.merge(people: row.names? ? others.fetch(claim.slot_id, []) : [])
    end

    # @return [Hash{Integer => Array<Hash>}] who else does each slot
    def others
      @others ||=
        Claim
          .joins(:user)
          .where(slot_id: claims.map(&:slot_id), state: "claimed")
          .where.not(user_id: @user.id)
          .in_order
          .pluck(:slot_id, *SlotSupport::PERSON)
          .group_by(&:first)
          .transform_values { |rows| rows.map { |_slot_id, *person| PersonPayload.build(*person) } }
    end

    # When they would be asked, and how many are before them. Of a call somebody can't see it
    # says nothing.
    def line(claim)
      return { place_in_line: nil, rule: nil } unless @context.visible?(claim.call)
      place = lines.fetch(claim.slot_id, []).index(claim.queue_number) if claim.queue_number
      {
        place_in_line: place && place + 1,
        rule: AskingRule.new(claim, claim.slot, claim.call, @now).to_h,
      }
    end

    def lines
      @lines ||=
        Claim
          .where(slot_id: claims.select(&:queue_number).map(&:slot_id), state: "standby")
          .order(:queue_number)
          .pluck(:slot_id, :queue_number)
          .group_by(&:first)
          .transform_values { |rows| rows.map(&:last) }
    end
  end
end
