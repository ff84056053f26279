# frozen_string_literal: true

module VolunteerCalls
  # A {Delta} of what people say about claims and slots, without changing who holds what.
  module SupportDelta
    # @param seating [Seating] after the change
    # @param backings [Hash] see {Backing.payload}
    # @return [Hash]
    def self.backings(seating, claim, backings)
      entry = { claim_id: claim.id, slot_id: claim.slot_id, **backings }
      build(seating.call, backings: [entry])
    end

    # @param seating [Seating] after the change
    # @param attending [Hash] see {Attendance.payload}
    # @param user_id [Integer] who will be there now, or won't
    # @return [Hash]
    def self.attending(seating, attending, user_id:, there:)
      entry = { slot_id: seating.slot.id, user_id: user_id, there: there, **attending }
      build(seating.call, attending: [entry])
    end

    def self.build(call, **news)
      { version: call.version, places_open: call.places_open, slots: [], claims: [], **news }
    end
    private_class_method :build
  end
end
