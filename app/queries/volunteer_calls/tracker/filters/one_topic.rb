# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `topic`: the call of one topic; nothing, if it is none of those the person sees.
      class OneTopic
        # @return [OneTopic, nil]
        def self.read(input)
          id = input.id(:topic)
          id && new(id)
        end

        def initialize(id)
          @id = id
        end

        def call(scope) = scope.where(topics: { id: @id })
      end
    end
  end
end
