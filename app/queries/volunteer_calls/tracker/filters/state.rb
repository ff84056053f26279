# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `state`: all that are open, one state, those who have to confirm a change, or what
      # has ended.
      class State
        ENDED = %w[declined lapsed released removed attended no_show].freeze
        CHOICES = ["open", "ended", "all", "confirm", *Claim::LIVE, *ENDED].freeze

        # @return [State, nil]
        def self.read(input)
          value = input.choice(:state, CHOICES, default: "open")
          new(value) unless value.nil? || value == "all"
        end

        def initialize(value)
          @value = value
        end

        def call(scope)
          case @value
          when "open"
            scope.where(state: Claim::LIVE)
          when "ended"
            scope.where(state: ENDED)
          when "confirm"
            scope.where.not(confirm_by: nil)
          else
            scope.where(state: @value)
          end
        end
      end
    end
  end
end
