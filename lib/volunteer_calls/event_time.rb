# frozen_string_literal: true

module VolunteerCalls
  # Instants and periods in words, in one zone and the current locale.
  class EventTime
    # @param timezone [String] IANA zone
    def initialize(timezone)
      @clock = WallClock.new(timezone)
    end

    # "Fri 16 February 2018, 09:45–11:00 GMT"
    #
    # @param starts_at [Time, nil]
    # @param ends_at [Time, nil]
    def period(starts_at, ends_at)
      return words(:no_time) if starts_at.nil?
      return moment(starts_at) if ends_at.nil?
      starts, ends = @clock.local(starts_at), @clock.local(ends_at)
      if starts.to_date == ends.to_date && zone(starts) == zone(ends)
        words(:hours, date: day(starts), from: time(starts), to: time(ends), zone: zone(starts))
      else
        words(:period, from: moment(starts_at), to: moment(ends_at))
      end
    end

    # "Wed 14 February 2018, 18:00 GMT"
    def moment(instant)
      local = @clock.local(instant)
      words(:moment, date: day(local), time: time(local), zone: zone(local))
    end

    # "Fri 16 February 2018"
    def date(instant) = day(@clock.local(instant))

    # @return [Date] of the calendar there
    def day_of(instant) = @clock.local(instant).to_date

    # "09:45", with its zone "09:45 GMT"
    def time_of(instant, zone: false)
      local = @clock.local(instant)
      zone ? words(:time_in_zone, time: time(local), zone: zone(local)) : time(local)
    end

    # Whether clocks there show something else than in another zone.
    #
    # @param other [EventTime]
    def differs?(other, instant) = offset(instant) != other.offset(instant)

    # @return [Integer] seconds from UTC
    def offset(instant) = @clock.local(instant).utc_offset

    private

    # Discourse's own translations have names of months but none of weekdays.
    def day(local)
      weekday = words("weekdays.#{local.strftime("%A").downcase}")
      words(:date, weekday: weekday, date: I18n.l(local.to_date, format: words(:date_format)))
    end

    def time(local) = local.strftime(words(:time_format))

    # Many zones have no letters of their own, only an offset like "+03".
    def zone(local) = local.strftime("%Z").sub(/\A(?=[+-])/, "UTC")

    def words(key, **values) = I18n.t("volunteer_calls.plain.#{key}", **values)
  end
end
