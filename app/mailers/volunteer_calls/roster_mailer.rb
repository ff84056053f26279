# frozen_string_literal: true

module VolunteerCalls
  # E-mails to contacts, who have no account; with core's builder, as all mail of a forum.
  class RosterMailer < ActionMailer::Base
    include Email::BuildEmailHelper

    # @param letter [Roster::Letter]
    def letter(letter)
      I18n.with_locale(SiteSetting.default_locale) { build_email(letter.to, letter.envelope) }
    end
  end
end
