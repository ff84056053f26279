# frozen_string_literal: true

module Jobs
  # Ends what was not answered in time, and asks those who said "only if nobody else".
  class KeepVolunteerCallsTime < ::Jobs::Scheduled
    prepend ::VolunteerCalls::KeepsRowsPrivate

    every 1.minute

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Timekeeper.run
    end
  end
end
