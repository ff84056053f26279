# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # What the history keeps of an edit: a row for the call and one for each slot that
    # changed, each with old, new, and whom it touches. The rows of one edit have the same
    # `version` in their data.
    class History
      # The contact's private part is nobody's to read later.
      PRIVATE = %w[contact_email contact_phone].freeze

      # @param edit [Edit]
      # @param reason [String, nil]
      def initialize(edit, reason)
        @edit = edit
        @reason = reason
      end

      # Writes the call's own row, if there is something to say.
      def of_call
        difference = @edit.difference
        return unless difference.any? || @edit.reordered?
        plain = difference.as_json
        record(
          "call_changed",
          old: plain[:old].except(*PRIVATE),
          new: plain[:new].except(*PRIVATE),
          private_contact: (true if difference.in?(*PRIVATE)),
          order: (@edit.slots.filter_map { |it| it.slot&.id if it.index } if @edit.reordered?),
        )
      end

      # @param change [SlotChange]
      def of_slot(change, slot_id)
        record(
          action(change),
          slot_id: slot_id,
          **(change.removed? ? {} : change.difference.as_json),
          **places(change),
          people: people(change).presence,
        )
      end

      private

      def action(change)
        return "slot_added" if change.added?
        return "slot_withdrawn" if change.removed?
        change.restored? ? "slot_restored" : "slot_changed"
      end

      # Where it was and is, also when that is the place of the whole event.
      def places(change)
        return {} unless change.moved?
        { was: change.was.to_h, now: change.agreement.to_h }
      end

      # Who is offered a place has a row of their own.
      def people(change)
        change
          .touches
          .reject { |touch| touch.outcome == :offered }
          .group_by(&:outcome)
          .transform_values { |touches| touches.map { |touch| touch.claim.user_id } }
      end

      def record(action, slot_id: nil, **data)
        Event.create!(
          call_id: @edit.call.id,
          slot_id: slot_id,
          actor_id: @edit.editor.id,
          action: action,
          reason: @reason,
          data: {
            version: @edit.call.version + 1,
            **data.compact,
          },
          created_at: @edit.now,
        )
      end
    end
  end
end
