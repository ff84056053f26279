# frozen_string_literal: true

module Jobs
  # Sends one contact the e-mail about what has changed in their roster.
  class TellVolunteerCallContact < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    TYPE = "volunteer_call_roster"

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      # Much may have happened while it waited.
      roster = ::VolunteerCalls::Roster.find_by(id: args[:roster_id], tell_contact: true)
      page = ::VolunteerCalls::Roster::Page.of(roster) if roster
      return if page.nil? || !::VolunteerCalls::Roster::Consent.new(roster).confirmed?
      change = ::VolunteerCalls::Roster::Change.new(args[:change])
      letter = ::VolunteerCalls::Roster::Letter.new(page, change)
      Email::Sender.new(::VolunteerCalls::RosterMailer.letter(letter), TYPE).send
    end
  end
end
