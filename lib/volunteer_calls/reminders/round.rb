# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # Goes through one call whose time has come.
    module Round
      # @param call_id [Integer]
      def self.of(call_id, now = Time.zone.now)
      end
    end
  end
end
