# frozen_string_literal: true

module VolunteerCalls
  # The public new state of what one change touched; see `Delta` in types.ts. It is both
  # broadcast and answered to whoever made the change.
  class Delta
    # @param seating [Seating] after the change
    # @param claim [Claim] that changed
    def initialize(seating, claim)
      @seating = seating
      @claim = claim
    end

    # @return [Hash]
    def to_h
      {
        version: @seating.call.version,
        places_open: @seating.call.places_open,
        slots: [{ id: @seating.slot.id, held: @seating.slot.held }],
        claims: [
          ClaimPayload.build(@claim, PersonPayload.for(@claim.user || Discourse.system_user)),
        ],
      }
    end
  end
end
