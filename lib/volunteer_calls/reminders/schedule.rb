# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # What is due when in one call. Knows the call and its slots and nothing else, neither
    # the database nor the time.
    class Schedule
      # How many reminders a call may have.
      MOST = 5

      # @param call [#timezone, #closes_at, #slots, #reminders] reminders: Array<String>, or
      #   nil for the site's
      def initialize(call)
        @call = call
        @clock = WallClock.new(call.timezone)
      end

      # @return [Array<Offset>] how long before a slot its people are reminded
      def offsets
        @offsets ||=
          (@call.reminders || Reminders.of_site).filter_map { |it| Offset.parse(it) }.uniq
      end

      # Which reminder somebody who holds a place is to have now. Of several whose time has
      # come it is the last: the others would say what isn't true any more.
      #
      # @param slot [SlotStanding]
      # @param since [Time] when they said yes, or when the slot was moved; what was due
      #   before that they know
      # @return [Offset, nil]
      def reminder(slot, since:, now:)
        instants(slot, now).select { |_, at| at > since && at <= now }.max_by(&:last)&.first
      end

      # @return [Boolean] whether the time of any reminder of the slot has come
      def any?(slot, now:) = instants(slot, now).values.any? { |at| at <= now }

      # When the organisers hear of places that are open: before volunteering closes, or
      # before the first slot where it doesn't close.
      #
      # @return [Time, nil] nil for never
      def empty_slots_at
        hours = SiteSetting.volunteer_calls_empty_slots_hours
        closing - hours.hours if closing && hours.positive?
      end

      # @return [Time, nil] after which nobody volunteers any more
      def closing
        @call.closes_at || @call.slots.reject(&:withdrawn?).filter_map(&:starts_at).min
      end

      # What has begun, is withdrawn or has no time nobody is reminded of.
      #
      # @return [Hash{Offset => Time}] when each reminder of a slot is due
      def instants(slot, now)
        return {} if slot.withdrawn? || slot.starts_at.nil? || slot.starts_at <= now
        offsets.index_with { |offset| offset.before(slot.starts_at, @clock) }
      end
    end
  end
end
