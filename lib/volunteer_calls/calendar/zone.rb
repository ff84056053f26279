# frozen_string_literal: true

module VolunteerCalls
  module Calendar
    # A time zone as calendar files have to define it: every change of the clock from a year
    # before the first event to a year after the last, each by its own date. A rule for every
    # year would be shorter and, for zones that change by decree, wrong.
    class Zone
      MARGIN = 1.year
      LOCAL = "%Y%m%dT%H%M%S"

      # @param identifier [String] IANA zone
      def initialize(identifier)
        @identifier = identifier
        @zone = TZInfo::Timezone.get(identifier)
      end

      # @return [Boolean] whether its times are written without a zone
      def utc? = %w[UTC Etc/UTC].include?(@zone.canonical_identifier)

      # An instant as a calendar file has it. A clock time that comes twice means the first
      # of both there; the second is written in UTC.
      #
      # @param instant [Time]
      # @return [Icalendar::Values::DateTime]
      def time(instant)
        return Calendar.utc(instant) if utc? || second_of_two?(instant)
        Icalendar::Values::DateTime.new(local(instant).strftime(LOCAL), "tzid" => @identifier)
      end

      # @param instants [Array<Time>] of the events
      # @return [Icalendar::Timezone]
      def component(instants)
        from, to = instants.min - MARGIN, instants.max + MARGIN
        timezone = Icalendar::Timezone.new
        timezone.tzid = @identifier
        add(timezone, @zone.period_for(from), from)
        @zone
          .transitions_up_to(to, from)
          .each { |change| add(timezone, @zone.period_for(change.at.to_time), change.at.to_time) }
        timezone
      end

      private

      def local(instant) = @zone.to_local(instant.utc)

      def second_of_two?(instant)
        now = local(instant)
        wall = Time.utc(now.year, now.month, now.day, now.hour, now.min, now.sec)
        periods = @zone.periods_for_local(wall)
        periods.size > 1 && periods.last.observed_utc_offset == now.utc_offset
      end

      # @param from [Time] when the period begins
      def add(timezone, period, from)
        before = period.start_transition&.previous_offset || period.offset
        rule = period.dst? ? Icalendar::Timezone::Daylight.new : Icalendar::Timezone::Standard.new
        # The clock time of a change is that of the clock before it.
        begins = from.utc + before.observed_utc_offset
        rule.dtstart = Icalendar::Values::DateTime.new(begins.strftime(LOCAL))
        rule.tzoffsetfrom = offset(before)
        rule.tzoffsetto = offset(period.offset)
        rule.tzname = period.abbreviation.to_s
        period.dst? ? timezone.add_daylight(rule) : timezone.add_standard(rule)
      end

      # "+0100"; with seconds where there are any.
      def offset(period)
        seconds = period.observed_utc_offset.abs
        sign = period.observed_utc_offset.negative? ? "-" : "+"
        parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        parts.pop if parts.last.zero?
        Icalendar::Values::UtcOffset.new(sign + parts.map { |part| format("%02d", part) }.join)
      end
    end
  end
end
