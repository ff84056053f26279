# frozen_string_literal: true

module VolunteerCalls
  # How the contact's page looks: one style sheet inside the page, and nothing else that the
  # page may load or run.
  module Roster::Style
    TEXT = File.read(File.join(__dir__, "page.css")).freeze
    POLICY = [
      "default-src 'none'",
      "style-src 'sha256-#{Digest::SHA256.base64digest(TEXT)}'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; ").freeze
    # Languages that Discourse writes from right to left.
    RIGHT_TO_LEFT = %w[ar fa_IR he ug ur].freeze

    # @return [String] of the current locale, for the attribute `dir`
    def self.direction = RIGHT_TO_LEFT.include?(I18n.locale.to_s) ? "rtl" : "ltr"

    # @return [String] of the current locale, for the attribute `lang`
    def self.language = I18n.locale.to_s.tr("_", "-")
  end
end
