# frozen_string_literal: true

module VolunteerCalls
  # For controllers through which people tell something of a slot.
  module AnswersWithTelling
    private

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-telling", 40, 1.minute).performed!
    end
  end
end
