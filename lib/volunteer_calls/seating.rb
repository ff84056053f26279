# frozen_string_literal: true

module VolunteerCalls
  # The seats and the stand-by line of one slot, read and written under the call's lock.
  # Every change of who holds what goes through here, so that it always leaves a history
  # row, the projection and a new version behind.
  class Seating
    # @return [Call] with its new version and fresh slots
    attr_reader :call
    # @return [Slot] as it is now
    attr_reader :slot

    # Locks the call and raises its version. Call inside a transaction; a transaction
    # that changes nothing must roll back.
    #
    # @param slot [Slot] as it was read before; with its call and topic
    def self.lock(slot)
      version =
        DB.query_single(
          "UPDATE volunteer_calls SET version = version + 1, updated_at = ? WHERE id = ? RETURNING version",
          Time.zone.now,
          slot.call_id,
        ).first
      new(slot.call, slot.id, version)
    end

    # Reads without locking, for answers about what is.
    #
    # @param slot [Slot] with its call and topic
    def self.peek(slot)
      new(slot.call, slot.id, Call.where(id: slot.call_id).pick(:version))
    end

    def initialize(call, slot_id, version)
      @call = call
      @call.version = version
      @call.clear_attribute_changes(["version"])
      @slot = @call.slots.reload.find { |slot| slot.id == slot_id }
      @claims = Claim.where(slot_id: slot_id).live.to_a
    end

    # @return [Claim, nil] the live claim somebody has on this slot
    def claim_of(user_id) = @claims.find { |claim| claim.user_id == user_id }

    # @return [Claim, nil] a live claim by its id
    def claim(id) = @claims.find { |claim| claim.id == id }

    # @return [Integer, nil] the lowest free seat
    def free_seat
      taken = @claims.filter_map(&:seat).to_set
      (1..slot.capacity).find { |seat| !taken.include?(seat) }
    end

    # @return [Integer] behind everybody who stands by now
    def next_queue_number = (@claims.filter_map(&:queue_number).max || 0) + 1

    # Saves a claim in its new state and everything that must go with it.
    #
    # @param claim [Claim] new or changed, not yet saved
    # @param action [String] one of {Event::ACTIONS}
    # @param actor [User] who did it
    # @param reason [String, nil] private, for organisers
    def settle(claim, action:, actor:, reason: nil)
      from_state = claim.state_in_database
      claim.save!
      Event.create!(
        call_id: call.id,
        slot_id: slot.id,
        claim_id: claim.id,
        user_id: claim.user_id,
        actor_id: actor.id,
        action: action,
        from_state: from_state,
        to_state: claim.state,
        reason: reason,
      )
      @claims |= [claim]
      @claims.select!(&:live?)
      count_seats
      Projection.write_slot(call, slot, @claims)
    end

    private

    def count_seats
      held = @claims.count(&:holds_seat?)
      slot.update_columns(held: held) if slot.held != held
    end
  end
end
