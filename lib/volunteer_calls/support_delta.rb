# frozen_string_literal: true

module VolunteerCalls
  # A {Delta} of what people say about claims and slots, without changing who holds what.
  class SupportDelta < Delta
    # @param seating [Seating] after the change
    # @param claim [Claim] that is backed or no longer is
    # @param backings [Hash] see {Backing.payload}
    def self.backings(seating, claim, backings)
      new(seating, [claim], of_claim: { backings: backings })
    end

    # @param seating [Seating] after the change
    # @param attending [Hash] see {Attendance.payload}
    # @param user_id [Integer] who will be there now, or won't
    def self.attending(seating, attending, user_id:, there:)
      said = attending.merge(user_id: user_id, there: there)
      # Where names are not everybody's, the number is.
      said = { count: attending[:count], people: [] } unless seating.call.names_public?
      new(seating, [], of_slot: { attending: said })
    end

    # @param seating [Seating] after the change
    # @param questions [Hash] see {SlotPost.payload_of}
    def self.questions(seating, questions)
      new(seating, [], of_slot: { questions: questions })
    end

    # @param seating [Seating] after the change
    # @param count [Integer] how many said thanks in the call
    def self.thanks(seating, count)
      new(seating, [], of_call: { thanks: count })
    end

    # @param seating [Seating] after the change
    def self.everybody_thanked(seating)
      new(seating, [], of_call: { everybody_thanked_at: Time.zone.now.utc.iso8601 })
    end

    # @param of_claim [Hash] what the claims have besides
    # @param of_slot [Hash] what the slot has besides
    # @param of_call [Hash] what the call has besides
    def initialize(seating, claims, of_claim: {}, of_slot: {}, of_call: {})
      super(seating, claims)
      @of_call = of_call
      @of_claim = of_claim
      @of_slot = of_slot
    end

    private

    def build(claims, discreet: false)
      delta = super
      delta.merge(@of_call, claims: delta[:claims].map { |claim| claim.merge(@of_claim) })
    end

    def slot = super.merge(@of_slot)
  end
end
