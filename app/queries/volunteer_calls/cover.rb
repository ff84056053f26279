# frozen_string_literal: true

module VolunteerCalls
  # While a slot needs cover: who dropped out since it does, and who of those in the call were
  # asked to step in. Organisers are told as well, but aren't asked; see {Notices::Audience}.
  module Cover
    # How many of those asked are named.
    NAMED = 8
    # What those asked are in the call, the nearest to the slot first.
    PARTS = %w[standby last_resort co_volunteer].freeze

    # In SQL, for statements that read slots; null for a slot that needs no cover.
    SUMMARY = <<~SQL.freeze
      CASE WHEN volunteer_call_slots.cover_needed_at IS NOT NULL THEN (
        SELECT json_build_object(
          'dropped_out', (
            SELECT json_agg(
              json_build_array(users.id, username, name, uploaded_avatar_id, extract(epoch FROM at))
              ORDER BY at DESC
            )
            FROM (
              SELECT user_id, max(created_at) AS at
              FROM volunteer_call_events
              WHERE slot_id = volunteer_call_slots.id
                AND action = 'released'
                AND data ->> 'cover' = 'true'
                AND created_at >= volunteer_call_slots.cover_needed_at
              GROUP BY user_id
            ) gone
            JOIN users ON users.id = gone.user_id
            WHERE NOT EXISTS (
              SELECT FROM volunteer_call_claims claims
              WHERE claims.slot_id = volunteer_call_slots.id
                AND claims.user_id = gone.user_id
                AND claims.state IN ('nominated', 'offered', 'claimed')
            )
          ),
          'asked', (
            SELECT json_agg(
              json_build_array(users.id, username, name, uploaded_avatar_id, part)
              ORDER BY part, users.id
            )
            FROM (
              SELECT claims.user_id,
                min(CASE claims.state WHEN 'standby' THEN 0 WHEN 'last_resort' THEN 1 ELSE 2 END)
                  AS part
              FROM volunteer_call_claims claims
              WHERE claims.call_id = volunteer_call_slots.call_id
                AND (
                  claims.state = 'claimed'
                  OR (
                    claims.slot_id = volunteer_call_slots.id
                    AND claims.state IN ('standby', 'last_resort')
                  )
                )
                AND claims.user_id IN (
                  SELECT user_id
                  FROM volunteer_call_notices
                  WHERE slot_id = volunteer_call_slots.id
                    AND kind = 'cover_needed'
                    AND created_at >= volunteer_call_slots.cover_needed_at
                )
              GROUP BY claims.user_id
            ) asked
            JOIN users ON users.id = asked.user_id
          )
        )
      ) END
    SQL

    # @param summary [Hash, nil] what {SUMMARY} gave
    # @return [Hash, nil] see `CoverPayload` in types.ts; with names, so not for everybody
    def self.payload(summary)
      return if summary.nil?
      asked = summary["asked"] || []
      {
        dropped_out: (summary["dropped_out"] || []).map { |values| dropped_out(values) },
        asked: asked.first(NAMED).map { |values| asked(values) },
        asked_count: asked.size,
      }
    end

    # @return [Hash, nil] the same for one slot
    def self.payload_of(slot_id)
      payload(Slot.where(id: slot_id).pick(Arel.sql(SUMMARY)))
    end

    # Tells those who have the topic open whom the forum asked just now. No version of the call
    # goes with it: nothing has changed but what is known.
    #
    # @param call [Call] with its topic
    def self.tell(call, slot_id)
      news = { told: true, version: call.version, places_open: call.places_open, claims: [] }
      message =
        if call.names_public?
          news.merge(slots: [{ id: slot_id, cover: payload_of(slot_id) }])
        else
          news.merge(names_hidden: true, slots: [])
        end
      Live.publish(call.topic, message)
    end

    def self.dropped_out((*person, at))
      { user: PersonPayload.build(*person), at: Time.zone.at(at).utc.iso8601 }
    end
    private_class_method :dropped_out

    def self.asked((*person, part))
      { user: PersonPayload.build(*person), part: PARTS.fetch(part) }
    end
    private_class_method :asked
  end
end
