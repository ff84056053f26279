# frozen_string_literal: true

module VolunteerCalls
  # What members wrote, titles and their own names, as it goes into what the forum itself posts.
  # The forum may mention whom it likes; they may not.
  module PublicText
    # What Markdown would make something of.
    MARKUP = /[\\`*_{}\[\]()<>#+\-.!|~:&]/
    # The host looks for mentions when Markdown is done, also in what was escaped.
    MENTION = /@(?=[[:word:]])/
    WORD_JOINER = "\u2060"

    # @param text [String]
    # @return [String] the same to the eye, and mentions nobody
    def self.unmentioning(text) = text.gsub(MENTION, "@#{WORD_JOINER}")

    # Within a link, where the host mentions nobody.
    #
    # @param text [String]
    # @return [String] Markdown that says just that
    def self.linked(text) = text.squish.gsub(MARKUP) { |sign| "\\#{sign}" }

    # @param text [String]
    # @return [String] Markdown that says just that, and mentions nobody
    def self.escaped(text) = linked(unmentioning(text))
  end
end
