# frozen_string_literal: true

module VolunteerCalls
  # How long things people type may be, in characters. What an administrator may
  # change is a site setting; what the columns fix is a constant.
  module Limits
    LINE = 200
    # Online addresses are long; a place may be one.
    PLACE = 500
    EMAIL = 254
    NOTE = 500
    REASON = 500
    # How a slot went.
    OUTCOME = 1000

    # @return [Integer] how many slots one call may have
    def self.slots = SiteSetting.volunteer_calls_max_slots

    # @return [Integer] how many people one slot may hold
    def self.capacity = SiteSetting.volunteer_calls_max_capacity

    # @return [Integer] characters of a slot's description
    def self.description = SiteSetting.volunteer_calls_max_description_length
  end
end
