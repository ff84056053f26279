# frozen_string_literal: true

module Jobs
  # Says in the topic that an organiser thanks everybody.
  class WriteVolunteerCallThanks < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::ThanksLine.write(args[:call_id])
    end
  end
end
