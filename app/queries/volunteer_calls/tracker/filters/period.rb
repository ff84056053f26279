# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `period`, or `from` and `to`: which slots count for what people took on. By itself the
      # past 90 days and all that is to come.
      class Period
        CHOICES = %w[past90_ahead year all].freeze

        # @return [Event, nil]
        def self.read(input)
          choice = input.choice(:period, CHOICES, default: "past90_ahead")
          from, to = input.date(:from), input.date(:to)
          return input.wrong(:to, :day_before_from) if from && to && to < from
          return Event.between(input, from, to) if from || to
          today = input.today.to_date
          case choice
          when "past90_ahead"
            Event.new(over: [[">=", (today - 90).in_time_zone(input.zone)]])
          when "year"
            Event.between(input, today.beginning_of_year, today.end_of_year)
          end
        end
      end
    end
  end
end
