# frozen_string_literal: true

module VolunteerCalls
  # The public part of a claim; see `ClaimPayload` in types.ts.
  module ClaimPayload
    # @param claim [Claim]
    # @param discreet [Boolean] see {build}
    # @return [Hash]
    def self.for(claim, discreet: false)
      nominator = (claim.nominated_by if claim.state == "nominated")
      build(
        claim,
        PersonPayload.for(claim.user || Discourse.system_user),
        nominated_by: nominator && PersonPayload.for(nominator),
        discreet: discreet,
      )
    end

    # That somebody didn't come is not everybody's to know.
    #
    # @return [String] the claim's state as everybody may know it
    def self.public_state(claim) = claim.state == "no_show" ? "claimed" : claim.state

    # @param claim [#id, #slot_id, #state, #kind, #seat, #queue_number, #created_at,
    #   #expires_at, #asked_again_at]
    # @param person [Hash] see {PersonPayload}
    # @param nominated_by [Hash, nil] likewise, while the nomination waits for an answer
    # @param discreet [Boolean] for somebody who may not know that the person didn't come
    # @return [Hash]
    def self.build(claim, person, nominated_by: nil, discreet: false)
      {
        id: claim.id,
        slot_id: claim.slot_id,
        state: discreet ? public_state(claim) : claim.state,
        kind: claim.kind,
        seat: claim.seat,
        queue_number: claim.queue_number,
        created_at: claim.created_at.utc.iso8601,
        expires_at: claim.expires_at&.utc&.iso8601,
        nominated_by: nominated_by,
        confirm_by: claim.confirm_by&.utc&.iso8601,
        agreed: (claim.agreed if claim.confirm_by),
        asked_again: !claim.asked_again_at.nil?,
        user: person,
      }
    end
  end
end
