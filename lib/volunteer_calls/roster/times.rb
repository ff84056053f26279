# frozen_string_literal: true

module VolunteerCalls
  # Times as they stand under a heading that has the day.
  class Roster::Times < EventTime
    # "09:45–11:00", "22:00 – Sat 17 February 2018, 02:00 GMT"
    #
    # @param starts_at [Time]
    # @param ends_at [Time, nil]
    def hours(starts_at, ends_at)
      starts = @clock.local(starts_at)
      return time(starts) if ends_at.nil?
      ends = @clock.local(ends_at)
      if starts.to_date != ends.to_date
        return words(:period, from: time(starts), to: moment(ends_at))
      end
      I18n.t("volunteer_calls.roster.hours", from: time(starts), to: time(ends))
    end

    # @return [String] "GMT"
    def letters(instant) = zone(@clock.local(instant))
  end
end
