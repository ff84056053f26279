# frozen_string_literal: true

module Jobs
  # After the plugin was off for a while.
  class CatchUpVolunteerCalls < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Reenabling.catch_up
    end
  end
end
