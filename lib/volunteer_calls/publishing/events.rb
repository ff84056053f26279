# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # Plugins on the same forum: DiscourseEvents, with the payload and what it was made from.
    module Events
      # @param happening [Happening]
      def self.publish(happening)
        DiscourseEvent.trigger(happening.name, happening.payload, happening)
      end
    end
  end
end
