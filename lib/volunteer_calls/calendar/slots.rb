# frozen_string_literal: true

module VolunteerCalls
  module Calendar
    # A call's slots as calendar entries, for everybody who sees the call. Nobody's name is in it.
    class Slots
      # What changes a slot's entry, as rows of the history.
      CHANGES = <<~SQL.freeze
        SELECT slots.id, MAX(#{Event::CHANGE_VERSION}) AS sequence,
          MAX(events.created_at) AS changed_at
        FROM volunteer_call_slots slots
        JOIN volunteer_call_events events ON events.call_id = slots.call_id
          AND (
            (events.slot_id = slots.id AND events.action IN (:slot_actions))
            OR events.action IN (:call_actions)
          )
        WHERE slots.call_id = :call_id
        GROUP BY slots.id
      SQL

      # @param call [Call] with its topic
      def initialize(call)
        @call = call
      end

      # @return [Array<Entry>]
      def entries
        changes = DB.query(CHANGES, **parameters).index_by(&:id)
        timed = @call.slots.select { |slot| slot.starts_at && changes.key?(slot.id) }
        timed.map { |slot| entry(slot, changes.fetch(slot.id)) }
      end

      private

      def parameters
        {
          call_id: @call.id,
          slot_actions: ["slot_added", *Claims::SLOT_ACTIONS],
          call_actions: Claims::CALL_ACTIONS,
        }
      end

      def entry(slot, change)
        url = SlotLink.url(@call.topic, slot.id)
        Entry.new(
          uid: "volunteer-slot-#{slot.id}@#{Discourse.current_hostname}",
          sequence: change.sequence,
          changed_at: change.changed_at,
          starts_at: slot.starts_at,
          ends_at: slot.ends_at,
          timezone: @call.timezone,
          status: slot.withdrawn? || @call.cancelled? ? :cancelled : :confirmed,
          title: slot.title,
          description: [*Calendar.about(@call, slot), url].join("\n"),
          place: slot.place || @call.event_place,
          url: url,
        )
      end
    end
  end
end
