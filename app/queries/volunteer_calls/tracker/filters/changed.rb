# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `changed`: when the claim changed last.
      class Changed
        CHOICES = %w[any today week].freeze

        # @return [Changed, nil]
        def self.read(input)
          case input.choice(:changed, CHOICES)
          when "today"
            new(input.today)
          when "week"
            new((input.today.to_date - 6).in_time_zone(input.zone))
          end
        end

        def initialize(since)
          @since = since
        end

        def call(scope) = scope.where("volunteer_call_claims.updated_at >= ?", @since)
      end
    end
  end
end
