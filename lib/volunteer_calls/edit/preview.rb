# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # What an edit would change and whom it touches, as the page shows it before saving; see
    # `EditPreview` in types.ts. For organisers.
    class Preview
      # @param edit [Edit]
      def initialize(edit)
        @edit = edit
      end

      # @return [Hash]
      def to_h
        {
          totals: totals,
          call: (@edit.difference.as_json if @edit.difference.any?),
          reordered: @edit.reordered?,
          slots: @edit.changed_slots.map { |change| slot(change) },
        }
      end

      private

      def totals
        touches = @edit.touches
        {
          people: people(touches),
          asked_to_confirm: people(touches.select { |it| it.outcome == :asked_to_confirm }),
          told_off: people(touches.select { |it| it.outcome == :told_off }),
          refused: @edit.refused.size,
        }
      end

      def people(touches) = touches.map { |touch| touch.claim.user_id }.uniq.size

      def slot(change)
        {
          id: change.slot&.id,
          index: change.index,
          title: change.title,
          kinds: change.kinds,
          **columns(change),
          people: change.people.map { |touch| person(touch, change) },
          audience: audience(change),
          problem: problem(change),
        }
      end

      # How many would be in the audience, and see in the topic alone that it is another one.
      def audience(change)
        return 0 unless change.moved? || change.removed?
        @audience ||= Attendance.where(slot_id: @edit.call.slots).group(:slot_id).count
        @audience.fetch(change.slot.id, 0)
      end

      # Times go together, and a slot without a place of its own is where the event is.
      def columns(change)
        return { old: {}, new: {} } if change.removed?
        columns = change.difference.as_json
        return columns unless change.moved?
        was, now = change.was.to_h, change.agreement.to_h
        moved =
          [%w[starts_at ends_at], %w[place]].reject do |names|
            was.slice(*names) == now.slice(*names)
          end
        {
          old: columns[:old].merge(was.slice(*moved.flatten)),
          new: columns[:new].merge(now.slice(*moved.flatten)),
        }
      end

      def person(touch, change)
        claim = touch.claim
        standing_by = change.claims.select { |other| other.state == "standby" }
        {
          user: PersonPayload.for(claim.user || Discourse.system_user),
          state: claim.state_in_database,
          place_in_line: standing_by.index { |other| other.id == claim.id }&.succ,
          outcome: touch.outcome,
          answer_by: touch.answer_by&.utc&.iso8601,
        }
      end

      def problem(change)
        errors = FieldErrors.new
        change.add_problem(errors)
        errors.first&.as_json
      end
    end
  end
end
