# frozen_string_literal: true

module VolunteerCalls
  # How long somebody who was asked has to answer.
  module AnswerTime
    # Nobody can be asked to answer faster than this, unless the slot itself is nearer.
    SHORTEST = 30.minutes

    KEEP_WITHIN = <<~SQL
      UPDATE volunteer_call_claims claims
      SET expires_at = limits.latest, updated_at = :now
      FROM (
        SELECT waiting.id, waiting.expires_at AS before,
          LEAST(slots.starts_at, CASE WHEN waiting.state = 'nominated' THEN calls.closes_at END)
            AS latest
        FROM volunteer_call_claims waiting
        JOIN volunteer_call_slots slots ON slots.id = waiting.slot_id
        JOIN volunteer_calls calls ON calls.id = waiting.call_id
        WHERE waiting.call_id = :call_id AND waiting.expires_at IS NOT NULL
      ) limits
      WHERE claims.id = limits.id AND claims.expires_at > limits.latest
      RETURNING claims.id, claims.slot_id, claims.user_id, claims.state, limits.before, limits.latest
    SQL

    # A day or two while there is time; a quarter of what is left as the slot nears.
    #
    # @param slot [SlotStanding]
    # @return [Time]
    def self.of_offer(slot, now = Time.zone.now)
      longest = SiteSetting.volunteer_calls_offer_hours.hours
      return now + longest if slot.starts_at.nil?
      left = slot.starts_at - now
      [now + (left / 4).clamp(SHORTEST, longest), slot.starts_at].min.round
    end

    # To say whether a slot that moved still suits: half of what is left until it starts.
    #
    # @param slot [SlotStanding]
    # @return [Time]
    def self.of_confirmation(slot, now = Time.zone.now)
      longest = SiteSetting.volunteer_calls_confirm_hours.hours
      return (now + longest).round if slot.starts_at.nil?
      left = slot.starts_at - now
      return (now + SHORTEST).round if left <= 0
      [now + (left / 2).clamp(SHORTEST, [longest, SHORTEST].max), slot.starts_at].min.round
    end

    # Never beyond the end of volunteering or the start of the slot.
    #
    # @param call [CallStanding]
    # @param slot [SlotStanding]
    # @return [Time]
    def self.of_nomination(call, slot, now = Time.zone.now)
      longest = now + SiteSetting.volunteer_calls_nomination_hours.hours
      [longest, call.closes_at, slot.starts_at].compact.min.round
    end

    # After the end of volunteering, or slots, were moved, by an edit or by hand: nobody has longer
    # to answer than until then, and each hears of it. What ends just now the clock lets lapse, with
    # all that follows. Under the call's lock.
    #
    # @param call_id [Integer]
    # @param actor_id [Integer] who moved it
    # @param version [Integer] the call's, of that change
    def self.keep_within(call_id, actor_id:, version:)
      now = Time.zone.now
      cut = DB.query(KEEP_WITHIN, call_id: call_id, now: now).sort_by(&:id)
      rows = cut.map { |claim| history(claim, call_id:, actor_id:, version:, now:) }
      Event.insert_all!(rows) if rows.any?
    end

    def self.history(claim, call_id:, actor_id:, version:, now:)
      {
        call_id: call_id,
        slot_id: claim.slot_id,
        claim_id: claim.id,
        user_id: claim.user_id,
        actor_id: actor_id,
        action: "answer_time_cut",
        from_state: claim.state,
        to_state: claim.state,
        data: {
          version: version,
          old: {
            expires_at: claim.before.utc.iso8601,
          },
          new: {
            expires_at: claim.latest.utc.iso8601,
          },
        },
        created_at: now,
      }
    end
    private_class_method :history
  end
end
