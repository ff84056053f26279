# frozen_string_literal: true

module VolunteerCalls
  # The new state of what one change touched; see `Delta` in types.ts. It is broadcast as far
  # as it is everybody's, and answered to whoever made the change.
  #
  # Where names are not everybody's, the broadcast has counts instead of claims, and says so
  # with `names_hidden`: whoever may see them reads the call again.
  class Delta
    # @param seating [Seating] after the change
    # @param claims [Array<Claim>] that changed
    def initialize(seating, claims = seating.changes)
      @seating = seating
      @claims = claims
    end

    # @return [Hash] for everybody who sees the topic
    def for_all
      @for_all ||= build(@seating.call.names_public? ? public_claims : [], discreet: true)
    end

    # @param guardian [Guardian] of whoever made the change
    # @return [Hash] with their own claims at least
    def for_actor(guardian)
      return for_all if for_all_says_everything?
      call = @seating.call
      organiser = call.names_public? || guardian.can_manage_volunteer_call?(call)
      build(organiser ? @claims : @claims.select { |claim| claim.user_id == guardian.user&.id })
    end

    private

    # As after each claim in a call whose names are for everybody.
    def for_all_says_everything?
      @seating.call.names_public? && public_claims == @claims &&
        @claims.all? { |claim| ClaimPayload.public_state(claim) == claim.state }
    end

    # @return [Array<Claim>] those of which everybody may know that they changed
    def public_claims = @claims

    def build(claims, discreet: false)
      {
        version: @seating.call.version,
        places_open: @seating.call.places_open,
        slots: [slot],
        claims: claims.map { |claim| ClaimPayload.for(claim, discreet: discreet) },
        **(@seating.call.names_public? ? {} : { names_hidden: true }),
      }
    end

    def slot
      slot = @seating.slot
      # Of a slot that is over, what was held stays as the page knows it.
      return { id: slot.id } if slot.past?
      facts = { id: slot.id, held: slot.held, cover_needed_at: slot.cover_needed_at&.utc&.iso8601 }
      return facts.merge(counts: @seating.counts) unless @seating.call.names_public?
      dropped_out? ? facts.merge(cover: cover) : facts
    end

    # Whoever steps in asks for nothing more.
    def dropped_out?
      @seating.slot.cover_needed_at && @claims.any? { |claim| claim.state == "released" }
    end

    def cover = @cover ||= Cover.payload_of(@seating.slot.id)
  end
end
