# frozen_string_literal: true

module VolunteerCalls
  # The history rows of people who back somebody or will be in the audience. Call inside a
  # transaction, under the call's lock.
  module SupportEvent
    # @param claim [Claim] that is backed or no longer is
    def self.on_claim(claim, action:, actor:)
      Event.create!(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        claim_id: claim.id,
        user_id: claim.user_id,
        actor_id: actor.id,
        action: action,
      )
    end

    # @param seating [Seating] of the slot that somebody will attend or won't
    def self.on_slot(seating, action:, actor:)
      Event.create!(
        call_id: seating.call.id,
        slot_id: seating.slot.id,
        user_id: actor.id,
        actor_id: actor.id,
        action: action,
      )
    end
  end
end
