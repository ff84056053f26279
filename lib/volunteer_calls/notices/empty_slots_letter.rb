# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # "2 places are still open": to the organisers, before volunteering closes.
    class EmptySlotsLetter < ListLetter
      def intro
        closing = Reminders::Schedule.new(call).closing
        key = call.closes_at ? :closes : :starts
        [words("intro.#{key}", closing: times.moment(closing))]
      end

      private

      def things = @things ||= Reminders::EmptySlots.of(call, Time.zone.now)

      # Places, not slots.
      def count = things.sum(&:places_open)

      def line(slot)
        [slot.title, words(:line, period: period(slot), count: slot.places_open)]
      end
    end
  end
end
