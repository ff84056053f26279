# frozen_string_literal: true

module VolunteerCalls
  # A topic has at most one call.
  module TopicExtension
    def self.prepended(base)
      base.has_one :volunteer_call,
                   class_name: "VolunteerCalls::Call",
                   inverse_of: :topic,
                   dependent: :destroy
    end
  end
end
