# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # Times in a table: by the clock of the zone that was chosen, which the headings name, in
    # the one notation that every spreadsheet reads as a time.
    class SheetTimes
      # @param zone [ActiveSupport::TimeZone]
      def initialize(zone)
        @zone = zone
      end

      # @param columns [Array<Symbol>]
      # @param table [String] "claims" or "people"
      # @param timed [Array<Symbol>] those with times
      # @return [Array<String>] translated
      def headings(columns, table, timed:)
        columns.map do |column|
          name = I18n.t("volunteer_calls.spreadsheets.#{table}.#{column}")
          next name if timed.exclude?(column)
          I18n.t("volunteer_calls.spreadsheets.in_zone", name: name, zone: @zone.tzinfo.name)
        end
      end

      # @return [String, nil]
      def text(time) = time&.in_time_zone(@zone)&.strftime("%Y-%m-%d %H:%M")
    end
  end
end
