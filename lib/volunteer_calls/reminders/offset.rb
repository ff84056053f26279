# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # How long before something: "2.days" or "2.hours".
    #
    # Days are days of the calendar where it happens: two days before 09:45 it is 09:45
    # there, also when clocks change in between. Hours are hours that pass.
    class Offset
      FORMAT = /\A([1-9]\d{0,2})\.(day|hour)s?\z/
      LONGEST = { "days" => 60, "hours" => 720 }.freeze

      # @return [Integer]
      attr_reader :amount
      # @return [String] "days" or "hours"
      attr_reader :unit

      # @param text [Object]
      # @return [Offset, nil] nil when it is none
      def self.parse(text)
        amount, unit = FORMAT.match(text.to_s.strip)&.captures
        return if amount.nil?
        unit = "#{unit}s"
        new(amount.to_i, unit) if amount.to_i <= LONGEST.fetch(unit)
      end

      def initialize(amount, unit)
        @amount = amount
        @unit = unit
      end

      # @param instant [Time]
      # @param clock [WallClock] where it happens
      # @return [Time]
      def before(instant, clock)
        return instant - amount.hours if unit == "hours"
        clock.days_before(instant, amount)
      end

      # @return [String] as it is stored
      def to_s = "#{amount}.#{unit}"

      def ==(other) = other.is_a?(Offset) && to_s == other.to_s
      alias eql? ==

      def hash = to_s.hash
    end
  end
end
