# frozen_string_literal: true

module Jobs
  # Has pages that show a call read it again, since somebody else organises it now.
  class ShowVolunteerCallOwner < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Ownership.show(args[:call_id])
    end
  end
end
