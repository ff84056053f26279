# frozen_string_literal: true

module Jobs
  # Runs the automations for calls that aren't filled shortly before volunteering closes.
  class SoundVolunteerCallAlarms < ::Jobs::Scheduled
    prepend ::VolunteerCalls::KeepsRowsPrivate

    every 5.minutes

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Automations::Alarm.sound
    end
  end
end
