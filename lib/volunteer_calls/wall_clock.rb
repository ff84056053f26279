# frozen_string_literal: true

module VolunteerCalls
  # Reads a time as people write it into an instant.
  #
  # `"2018-02-16 09:45"` is a clock on the wall in the given IANA zone;
  # `"2018-02-16T09:45:00Z"` and other ISO 8601 with an offset is an instant already.
  # A clock time that daylight saving skips or repeats that day is never guessed:
  # the reading carries the problem and the instants it could mean.
  class WallClock
    WALL = /\A(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?\z/
    INSTANT = /\A\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)\z/
    TIME_ALONE = /\A\d\d?:\d\d\z/
    # Beyond these a year is a slip of the finger.
    YEARS = (2000..2200)

    # instant: Time in UTC or nil; problem: nil, :time_invalid, :time_without_day,
    # :time_missing (skipped by daylight saving) or :time_ambiguous (happens twice);
    # readings: Times in UTC, earlier first, when the problem is one of the last two.
    Reading = Struct.new(:instant, :problem, :readings, keyword_init: true)

    # @param identifier [String] IANA zone
    # @return [Boolean]
    def self.zone?(identifier)
      TZInfo::Timezone.get(identifier.to_s)
      true
    rescue TZInfo::InvalidTimezoneIdentifier
      false
    end

    # @param identifier [String] IANA zone, known
    def initialize(identifier)
      @zone = TZInfo::Timezone.get(identifier)
    end

    # @param text [String]
    # @return [Reading]
    def read(text)
      text = text.to_s.strip
      if (parts = WALL.match(text))
        read_wall(*parts.captures.map(&:to_i))
      elsif INSTANT.match?(text)
        instant = Time.iso8601(with_colons(text)).utc
        YEARS.cover?(instant.year) ? Reading.new(instant: instant) : invalid
      elsif TIME_ALONE.match?(text)
        Reading.new(problem: :time_without_day)
      else
        invalid
      end
    rescue ArgumentError
      # 30 February, 25:00
      invalid
    end

    # @param instant [Time]
    # @return [Time] the same instant with the zone's offset, for wording
    def local(instant) = @zone.to_local(instant.utc)

    # The same time of day some days earlier. Where the clock skipped it that day it is as
    # much later as the clock was put forward, where it came twice the first of both.
    #
    # @param instant [Time]
    # @param days [Integer]
    # @return [Time] UTC
    def days_before(instant, days)
      local = local(instant)
      date = local.to_date - days
      wall = Time.utc(date.year, date.month, date.day, local.hour, local.min, local.sec)
      offsets = @zone.periods_for_local(wall).map(&:observed_utc_offset)
      return readings(wall, offsets).first if offsets.any?
      readings(wall, offsets_around(wall)).last
    end

    private

    def read_wall(year, month, day, hour, minute, second)
      return invalid if !Date.valid_date?(year, month, day) || hour > 23 || !YEARS.cover?(year)
      wall = Time.utc(year, month, day, hour, minute, second)
      offsets = @zone.periods_for_local(wall).map(&:observed_utc_offset)

      case offsets.size
      when 1
        Reading.new(instant: wall - offsets.first)
      when 0
        Reading.new(problem: :time_missing, readings: readings(wall, offsets_around(wall)))
      else
        Reading.new(problem: :time_ambiguous, readings: readings(wall, offsets))
      end
    end

    def readings(wall, offsets) = offsets.map { |offset| wall - offset }.sort

    # The offsets before and after the jump that skipped this clock time.
    def offsets_around(wall)
      [wall - 1.day, wall + 1.day].map { |time| @zone.period_for_utc(time).observed_utc_offset }
    end

    # Time.iso8601 wants a T, seconds and a colon in the offset.
    def with_colons(text)
      date, clock = text[0, 10], text[11..]
      clock = "#{clock[0, 5]}:00#{clock[5..]}" unless clock[5] == ":"
      "#{date}T#{clock.sub(/([+-]\d\d)(\d\d)\z/, '\1:\2')}"
    end

    def invalid = Reading.new(problem: :time_invalid)
  end
end
