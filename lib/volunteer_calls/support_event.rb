# frozen_string_literal: true

module VolunteerCalls
  # What a change leaves behind that touches nobody's place: its history row, and the call's
  # new version for those who read the projection. Nobody is written to about it; other software
  # hears of it. Call inside a transaction, under the call's lock.
  module SupportEvent
    # @param claim [Claim] that is backed or no longer is
    def self.on_claim(seating, claim, action:, actor:)
      record(seating, claim_id: claim.id, user_id: claim.user_id, action: action, actor: actor)
    end

    # @param seating [Seating] of the slot that somebody says something of
    # @param data [Hash, nil] what there is to know besides
    def self.on_slot(seating, action:, actor:, data: nil)
      record(seating, user_id: actor.id, action: action, actor: actor, data: data)
    end

    def self.record(seating, **event)
      Event.create!(
        call_id: seating.call.id,
        slot_id: seating.slot.id,
        announced_at: Time.zone.now,
        version: seating.call.version,
        **event.except(:actor),
        actor_id: event[:actor].id,
      )
      Projection.rewrite_summary(seating.call)
      Announcing.soon(seating.call.id)
    end
    private_class_method :record
  end
end
