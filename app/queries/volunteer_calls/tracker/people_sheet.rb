# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # How the load is shared as rows of a table: everybody in the list.
    class PeopleSheet
      COLUMNS = %i[
        person
        username
        load
        done
        coming
        hours
        dropped_out
        dropped_late
        no_shows
        nominated
        answered
        overlapping
        last_at
      ].freeze

      # @param params [#[]] see {People}
      # @param guardian [Guardian]
      def initialize(params, guardian:)
        @list = People.new(params, guardian: guardian)
      end

      # @return [Boolean]
      delegate :valid?, :input, to: :@list

      # @return [Integer]
      def count = people.size

      # @return [Spreadsheet]
      def spreadsheet
        times = SheetTimes.new(input.zone)
        headings = times.headings(COLUMNS, "people", timed: %i[last_at])
        Spreadsheet.new(headings, people.lazy.map { |row| cells(row, times) })
      end

      private

      def people = @people ||= @list.rows

      def cells(row, times)
        name = row.name.presence if SiteSetting.enable_names
        numbers = COLUMNS.drop(2) - %i[hours last_at]
        values = numbers.to_h { |column| [column, row.public_send(column)] }
        values.merge!(
          person: name || row.username,
          username: row.username,
          hours: row.hours.to_f,
          last_at: times.text(row.last_at),
        )
        values.values_at(*COLUMNS)
      end
    end
  end
end
