# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # More room, or a slot that is back: who stands by is asked, as with every seat that
    # becomes free. {FreedSeat} decides; here it gets to work, before and after the edit.
    module Promotion
      # The seats of a slot as they would be, with nothing written.
      class Foreseen
        # @return [CallStanding]
        attr_reader :call
        # @return [SlotStanding]
        attr_reader :slot
        # @return [Array<Claim>] those who would be asked
        attr_reader :asked

        # @param change [SlotChange]
        # @param call [Call]
        def initialize(change, call)
          @call = call
          @slot = change.becomes.tap { |slot| slot.withdrawn_at = nil }
          @claims = change.claims.to_a
          @asked = []
        end

        # @see Seating#free_seat
        def free_seat = (1 if slot.held < slot.capacity)

        # @see Seating#standing_by
        def standing_by = waiting("standby")

        # @see Seating#last_resorts
        def last_resorts = waiting("last_resort")

        # @see Seating#settle
        def settle(claim, **)
          @asked << claim
          slot.held += 1
        end

        private

        def waiting(state) = @claims.select { |claim| claim.state == state } - @asked
      end

      # @param change [SlotChange]
      # @param edit [Edit]
      # @return [Array<Claim>] who would be asked
      def self.foreseen(change, edit)
        seating = Foreseen.new(change, edit.call)
        FreedSeat.new(seating, edit.now).ask_next
        seating.asked
      end

      # Asks them, after the slot was written; under the call's lock. Where there is no time
      # to ask one by one, everybody in line hears of it at once.
      #
      # @param slot [Slot]
      # @param topic [Topic]
      # @param edit [Edit]
      def self.carry_out(slot, topic, edit)
        seating = Seating.new(call_id: slot.call_id, slot_id: slot.id, topic: topic)
        freed = FreedSeat.new(seating, edit.now)
        return freed.ask_next if !freed.needs_cover? || seating.standing_by.none?
        Slot.where(id: slot.id, cover_needed_at: nil).update_all(cover_needed_at: edit.now)
        Event.create!(
          call_id: slot.call_id,
          slot_id: slot.id,
          actor_id: edit.editor.id,
          action: "cover_needed",
          data: {
            version: edit.call.version + 1,
          },
        )
      end
    end
  end
end
