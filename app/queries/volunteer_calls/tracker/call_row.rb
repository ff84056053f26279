# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # A row of {Calls}.
    module CallRow
      NUMBERS = %i[held needed capacity places_open unanswered to_confirm standby].freeze

      # @return [Hash] see `docs/developers.md`
      def payload(now)
        {
          id: id,
          event_name: event_name,
          status: status(now),
          cover_needed: cover_needed,
          closes_at: closes_at&.utc&.iso8601,
          next_slot: slot,
          **NUMBERS.to_h { |name| [name, public_send(name)] },
          organiser: (PersonPayload.build(user_id, username, name, uploaded_avatar_id) if username),
          topic: topic,
        }
      end

      private

      # As {CallStanding#status}.
      def status(now)
        return "cancelled" if cancelled_at
        return "done" if to_come.zero?
        over = closes_at && closes_at <= now
        over || closed || archived || deleted_at ? "closed" : "open"
      end

      def slot
        return if next_slot.nil?
        id, title, *times = JSON.parse(next_slot)
        starts_at, ends_at = times.map { |time| time && Time.iso8601(time).utc.iso8601 }
        { id: id, title: title, starts_at: starts_at, ends_at: ends_at }
      end

      def topic
        {
          id: topic_id,
          title: title,
          slug: slug,
          url: ::Topic.relative_url(topic_id, slug),
          category_id: category_id,
          timezone: timezone,
          deleted: !deleted_at.nil?,
        }
      end
    end
  end
end
