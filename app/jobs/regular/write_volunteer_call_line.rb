# frozen_string_literal: true

module Jobs
  # Says in the topic that somebody dropped out, if that leaves a place to fill.
  class WriteVolunteerCallLine < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::PublicLine.write(args[:slot_id])
    end
  end
end
