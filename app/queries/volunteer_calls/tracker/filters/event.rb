# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `event`, or `from` and `to`: when the slot is, by days in the zone of whoever asks.
      # A slot that lasts counts on each of its days. One without any time is still coming,
      # but on no day. What was called off isn't coming.
      class Event
        CHOICES = %w[coming next7 past90 any].freeze
        # When a slot is over: as {SlotStanding#past?} says it, and as the index has it.
        OVER_AT = "COALESCE(slots.ends_at, slots.starts_at, 'infinity'::timestamptz)"
        # Whether it takes place, as far as anybody knows.
        ON = <<~SQL.squish.freeze
          slots.withdrawn_at IS NULL AND calls.cancelled_at IS NULL AND topics.deleted_at IS NULL
        SQL

        # @return [Event, nil]
        def self.read(input, default: "coming")
          choice = input.choice(:event, CHOICES, default: default)
          from, to = input.date(:from), input.date(:to)
          return input.wrong(:to, :day_before_from) if from && to && to < from
          return between(input, from, to) if from || to
          choice && named(choice, input)
        end

        # @param from [Date, nil]
        # @param to [Date, nil] the last day
        # @return [Event]
        def self.between(input, from, to)
          new(
            over: from && [[">=", midnight(input, from)]],
            starts: to ? ["<", midnight(input, to + 1)] : [">=", Time.utc(1)],
          )
        end

        def self.named(choice, input)
          case choice
          when "coming"
            new(over: [[">=", input.today]], on: true)
          when "next7"
            new(
              over: [[">=", input.today]],
              starts: ["<", midnight(input, input.today.to_date + 7)],
              on: true,
            )
          when "past90"
            first = midnight(input, input.today.to_date - 90)
            new(over: [[">=", first], ["<=", input.now]])
          end
        end

        def self.midnight(input, date) = date.in_time_zone(input.zone)
        private_class_method :named, :midnight

        # @param over [Array<Array(String, Time)>, nil] how it compares when the slot is over
        # @param starts [Array(String, Time), nil] likewise when it starts
        # @param on [Boolean] whether only what takes place is meant
        def initialize(over: nil, starts: nil, on: false)
          @over = over || []
          @starts = starts
          @on = on
        end

        # Between two days there are few slots: found first, they lead to their claims.
        # PostgreSQL would take them for many, since it knows nothing of how long slots last.
        def call(scope)
          scope = scope.where(ON) if @on
          return narrow(scope) unless between?
          ids = narrow(Slot.from("volunteer_call_slots slots")).select("slots.id").to_sql
          scope.where("volunteer_call_claims.slot_id = ANY (ARRAY(#{ids}))")
        end

        private

        def between? = @over.any? && @starts&.first == "<"

        def narrow(rows)
          conditions.reduce(rows) { |narrowed, condition| narrowed.where(*condition) }
        end

        def conditions
          starts = @starts ? [["slots.starts_at #{@starts.first} ?", @starts.last]] : []
          @over.map { |sign, time| ["#{OVER_AT} #{sign} ?", time] } + starts
        end
      end
    end
  end
end
