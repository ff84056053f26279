# frozen_string_literal: true

module Jobs
  # Announces what a lost job has left, and sends e-mails that were not sent.
  class SweepVolunteerCallNotices < ::Jobs::Scheduled
    prepend ::VolunteerCalls::KeepsRowsPrivate

    every 1.minute

    def execute(_args)
      return unless SiteSetting.volunteer_calls_enabled
      ::VolunteerCalls::Announcing.sweep
    end
  end
end
