# frozen_string_literal: true

module VolunteerCalls
  # The public part of a claim; see `ClaimPayload` in types.ts.
  module ClaimPayload
    # @param claim [#id, #slot_id, #state, #kind, #seat, #queue_number, #created_at]
    # @param person [Hash] see {PersonPayload}
    # @return [Hash]
    def self.build(claim, person)
      {
        id: claim.id,
        slot_id: claim.slot_id,
        state: claim.state,
        kind: claim.kind,
        seat: claim.seat,
        queue_number: claim.queue_number,
        created_at: claim.created_at.utc.iso8601,
        user: person,
      }
    end
  end
end
