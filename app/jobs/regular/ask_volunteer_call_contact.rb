# frozen_string_literal: true

module Jobs
  # Sends one contact the e-mail that asks whether they want to be told of changes.
  class AskVolunteerCallContact < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    TYPE = "volunteer_call_roster_consent"

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      # Much may have happened while it waited.
      roster = ::VolunteerCalls::Roster.find_by(id: args[:roster_id])
      page = ::VolunteerCalls::Roster::Page.of(roster) if roster
      return if page.nil? || ::VolunteerCalls::Roster::Consent.new(roster).state != :waiting
      letter = ::VolunteerCalls::Roster::ConsentLetter.new(page)
      Email::Sender.new(::VolunteerCalls::RosterMailer.letter(letter), TYPE).send
    end
  end
end
