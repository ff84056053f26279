# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # An edit changed a slot, withdrew it or brought it back: to everybody whom it touches.
    # Whom it touches in several slots reads of all of them here.
    class ChangeLetter < Letter
      ACTIONS = %w[slot_changed slot_withdrawn slot_restored].freeze

      def subject
        return super unless kind.name == :slot_moved && starts_at && !SlotChange.of(event)&.moved?
        words(:subject_relocated)
      end

      def heading = words("heading.#{role}")

      def intro = [words("intro.#{role}", default: "")].compact_blank

      def facts = super + others.map { |event| Facts.new(self, event: event).in_short }

      def notes
        [(shared(:confirm_each) if others.any? { |other| asks?(other) }), *super].compact
      end

      def why = shared("why.slot.#{role}")

      private

      def role = Role.of([claim&.state])

      # The rows of the same edit about other slots, where it touches the person as well.
      def others
        @others ||=
          Event
            .where(call_id: call.id, action: ACTIONS)
            .where("#{Event::CHANGE_VERSION} = ?", event.change_version)
            .where.not(id: event.id)
            .order(:id)
            .select { |other| touches?(other) }
      end

      def touches?(event) = people(event).values.flatten.include?(user.id)

      def asks?(event) = people(event).fetch("asked_to_confirm", []).include?(user.id)

      def people(event) = (event.data || {}).fetch("people", {})
    end
  end
end
