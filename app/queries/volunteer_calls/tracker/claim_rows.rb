# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # Claims as the tracker shows them: everything about them in one statement.
    class ClaimRows
      # What happens to a claim without changing it.
      NO_CHANGE = [*Event::SUPPORT_ACTIONS, "reminder"].freeze

      # The last thing that happened to each claim. Somebody who has to confirm was asked by
      # whoever changed the slot, which is in the slot's history.
      LAST = <<~SQL
        SELECT action, actor_id, from_state
        FROM volunteer_call_events
        WHERE claim_id = claims.id AND claims.confirm_by IS NULL AND action NOT IN (:no_change)
        ORDER BY id DESC
        LIMIT 1
      SQL
      ASKED = <<~SQL
        SELECT action, actor_id
        FROM volunteer_call_events
        WHERE claims.confirm_by IS NOT NULL AND call_id = claims.call_id
          AND (slot_id = claims.slot_id OR slot_id IS NULL)
          AND action IN ('slot_changed', 'slot_restored', 'call_changed')
        ORDER BY id DESC
        LIMIT 1
      SQL

      # Whether somebody whose claim has ended is in the slot again.
      BACK = <<~SQL.freeze
        SELECT 1 FROM volunteer_call_claims again
        WHERE again.slot_id = claims.slot_id AND again.user_id = claims.user_id
          AND again.state IN (#{Claim::LIVE.map { |state| "'#{state}'" }.join(", ")})
      SQL

      SQL = <<~SQL.freeze
        SELECT claims.*, claims.updated_at AS changed_at,
          CASE WHEN claims.state = 'standby' THEN (
            SELECT COUNT(*) FROM volunteer_call_claims line
            WHERE line.slot_id = claims.slot_id AND line.queue_number <= claims.queue_number
          ) END AS queue_position,
          users.username, users.name, users.uploaded_avatar_id,
          COALESCE(asked.action, last.action) AS last_action, last.from_state AS last_from_state,
          actors.id AS actor_id, actors.username AS actor_username, actors.name AS actor_name,
          actors.uploaded_avatar_id AS actor_avatar_id,
          slots.title AS slot_title, slots.starts_at, slots.ends_at, slots.withdrawn_at,
          slots.held, slots.needed, slots.capacity, slots.cover_needed_at,
          calls.topic_id, calls.timezone, calls.cancelled_at, calls.closes_at,
          topics.title AS topic_title, topics.slug, topics.category_id, topics.archived,
          topics.closed, topics.deleted_at,
          claims.state IN ('released', 'removed') AND EXISTS (#{BACK}) AS back
        FROM unnest(ARRAY[:ids]::bigint[]) WITH ORDINALITY AS wanted (id, place)
        JOIN volunteer_call_claims claims ON claims.id = wanted.id
        JOIN volunteer_call_slots slots ON slots.id = claims.slot_id
        JOIN volunteer_calls calls ON calls.id = claims.call_id
        JOIN topics ON topics.id = calls.topic_id
        LEFT JOIN users ON users.id = claims.user_id
        LEFT JOIN LATERAL (#{LAST}) last ON TRUE
        LEFT JOIN LATERAL (#{ASKED}) asked ON TRUE
        LEFT JOIN users actors ON actors.id = COALESCE(asked.actor_id, last.actor_id) AND actors.id > 0
        ORDER BY wanted.place
      SQL

      # @param guardian [Guardian]
      # @param now [Time]
      def initialize(guardian, now:)
        @guardian = guardian
        @now = now
      end

      # @param ids [Array<Integer>] of claims the person may see
      # @return [Array<Hash>] in the order of the ids
      def call(ids) = rows(ids).map { |row| payload(row) }

      # @return [Array<ClaimRow>] likewise
      def rows(ids)
        return [] if ids.empty?
        DB.query_decorator(ClaimRow, SQL, ids: ids, no_change: NO_CHANGE)
      end

      private

      def payload(row)
        {
          **row.attributes,
          expires_at: time(row.expires_at),
          confirm_by: time(row.confirm_by),
          created_at: time(row.created_at),
          changed_at: time(row.changed_at),
          user: row.person,
          changed_by: row.changed_by,
          slot: slot(row),
          topic: topic(row),
          can: row.actions(viewer, @now),
        }
      end

      def viewer = @viewer ||= ClaimRow::Viewer.of(@guardian)

      def slot(row)
        {
          id: row.slot_id,
          title: row.slot_title,
          starts_at: time(row.starts_at),
          ends_at: time(row.ends_at),
          past: row.past?(@now),
          withdrawn: row.withdrawn?,
          cancelled: !row.cancelled_at.nil?,
          cover_needed: row.cover_needed?(@now),
          held: row.held,
          needed: row.needed,
          capacity: row.capacity,
        }
      end

      def topic(row)
        {
          id: row.topic_id,
          title: row.topic_title,
          slug: row.slug,
          url: ::Topic.relative_url(row.topic_id, row.slug),
          category_id: row.category_id,
          timezone: row.timezone,
          deleted: !row.deleted_at.nil?,
        }
      end

      def time(value) = value&.utc&.iso8601
    end
  end
end
