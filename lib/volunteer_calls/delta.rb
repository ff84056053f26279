# frozen_string_literal: true

module VolunteerCalls
  # The public new state of what one change touched; see `Delta` in types.ts. It is both
  # broadcast and answered to whoever made the change.
  class Delta
    # @param seating [Seating] after the change
    # @param claims [Array<Claim>] that changed; the first is what the change was about
    def initialize(seating, claims = seating.changes)
      @seating = seating
      @claims = claims
    end

    # @return [Hash]
    def to_h
      {
        version: @seating.call.version,
        places_open: @seating.call.places_open,
        slots: [slot],
        claims: @claims.map { |claim| ClaimPayload.for(claim) },
      }
    end

    private

    def slot
      slot = @seating.slot
      { id: slot.id, held: slot.held, cover_needed_at: slot.cover_needed_at&.utc&.iso8601 }
    end
  end
end
