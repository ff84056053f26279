# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # The tables that can be had as a file, by the name the API has for them.
    module Sheets
      ALL = { "claims" => ClaimsSheet, "people" => PeopleSheet }.freeze
      # More rows are made by a job, which sends a message when the file is there.
      AT_ONCE = 5000
      # What a list may be narrowed down to.
      PARAMETERS = %i[
        q
        state
        category
        tag
        group
        person
        topic
        from
        to
        event
        changed
        needs
        period
        show
        sort
        direction
        zone
      ].freeze

      # @return [Boolean] whether somebody may have a table
      def self.allowed?(type, guardian)
        type == "people" ? guardian.can_see_volunteer_load? : guardian.can_track_volunteer_calls?
      end

      # @param type [String]
      # @param params [#[]]
      # @return [ClaimsSheet, PeopleSheet]
      def self.make(type, params, guardian:) = ALL.fetch(type).new(params, guardian: guardian)
    end
  end
end
