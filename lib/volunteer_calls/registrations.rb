# frozen_string_literal: true

module VolunteerCalls
  # Everything the plugin asks its host to call, by subject: one small module each, whose
  # `add(plugin)` registers and decides nothing.
  module Registrations
    # @param plugin [Plugin::Instance]
    def self.add(plugin)
      [Posting, Page, Lists, PlainReaders, Topics, Posts, People, Calendars].each do |part|
      [Posting, Page, Lists, PlainReaders, Topics, Posts, People, Administration].each do |part|
        part.add(plugin)
      end
    end
  end
end
