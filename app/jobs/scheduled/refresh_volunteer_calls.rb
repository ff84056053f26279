# frozen_string_literal: true

module Jobs
  # Keeps the projection right while nobody does anything: slots become past and
  # volunteering closes by the clock.
  class RefreshVolunteerCalls < ::Jobs::Scheduled
    prepend ::VolunteerCalls::KeepsRowsPrivate

    every 5.minutes

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Projection::Refresh.due
    end
  end
end
