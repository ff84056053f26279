# frozen_string_literal: true

module VolunteerCalls
  # Everything the plugin asks its host to call, by subject: one small module each, whose
  # `add(plugin)` registers and decides nothing.
  module Registrations
    PARTS = [
      Posting,
      Page,
      Lists,
      PlainReaders,
      Topics,
      Posts,
      Uploads,
      People,
      Calendars,
      Administration,
      OtherSoftware,
      Automation,
    ].freeze

    # @param plugin [Plugin::Instance]
    def self.add(plugin)
      PARTS.each { |part| part.add(plugin) }
    end
  end
end
