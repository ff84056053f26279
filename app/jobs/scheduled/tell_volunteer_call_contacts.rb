# frozen_string_literal: true

module Jobs
  # Tells the contacts who want it, and whose organisers want it, that their roster has changed.
  class TellVolunteerCallContacts < ::Jobs::Scheduled
    prepend ::VolunteerCalls::KeepsRowsPrivate

    every 5.minutes

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Roster::Telling.run
    end
  end
end
