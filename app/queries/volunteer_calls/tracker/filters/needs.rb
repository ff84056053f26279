# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `needs`: what somebody has to see to, in slots that are to come. `cover` and `people`
      # are about the slot, `answer` about nominations, `confirmation` about changed slots.
      class Needs
        TO_COME = "#{Event::OVER_AT} > :now AND #{Event::ON}".freeze
        CONDITIONS = {
          "cover" => "slots.cover_needed_at IS NOT NULL",
          "people" => "slots.held < slots.needed",
          "answer" => "volunteer_call_claims.state = 'nominated'",
          "confirmation" => "volunteer_call_claims.confirm_by IS NOT NULL",
        }.freeze

        # @return [Needs, nil]
        def self.read(input)
          value = input.choice(:needs, CONDITIONS.keys)
          new(value, input.now) if value
        end

        def initialize(value, now)
          @value = value
          @now = now
        end

        def call(scope) = scope.where(CONDITIONS.fetch(@value)).where(TO_COME, now: @now)
      end
    end
  end
end
