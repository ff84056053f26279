# frozen_string_literal: true

module Jobs
  # Tells people of what has just happened in a call.
  class AnnounceVolunteerCallEvents < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Announcing.now(args[:call_id])
    end
  end
end
