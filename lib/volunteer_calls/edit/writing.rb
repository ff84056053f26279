# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # Carries an edit out: call, slots, seats, questions to people. In a transaction, under
    # the call's lock. Writes past the objects of the edit, which go on saying what was.
    class Writing
      # @param edit [Edit] without anything refused
      # @param topic [Topic]
      # @param reason [String, nil] why, for those who hear of it
      def initialize(edit, topic:, reason: nil)
        @edit = edit
        @topic = topic
        @reason = reason
        @history = History.new(edit, reason)
      end

      # @return [Call] as it is now
      def call
        write_call
        @edit.slots.each { |change| write_slot(change) }
        keep_answers_within
        promote
        call = Call.find(@edit.call.id)
        Projection.rebuild(call)
        call
      end

      private

      def write_call
        version = @edit.call.version + 1
        Call.where(id: @edit.call.id).update_all(
          **@edit.difference.new,
          version: version,
          edited_version: version,
          edited_by_id: @edit.editor.id,
          edited_at: @edit.now,
          updated_at: @edit.now,
        )
        @history.of_call
      end

      def keep_answers_within
        call = @edit.call
        AnswerTime.keep_within(call.id, actor_id: @edit.editor.id, version: call.version + 1)
      end

      def write_slot(change)
        return @history.of_slot(change, add(change).id) if change.added?
        renumber(change.holders, change.becomes.capacity) unless change.removed?
        Slot.where(id: change.slot.id).update_all(**columns(change), updated_at: @edit.now)
        ask(change) if change.moved?
        @history.of_slot(change, change.slot.id) if change.any?
      end

      def add(change)
        slot = change.becomes
        slot.update!(call_id: @edit.call.id, position: change.index)
        slot
      end

      def columns(change)
        return { withdrawn_at: @edit.now } if change.removed?
        columns = { **change.difference.new, position: change.index, withdrawn_at: nil }
        columns.merge!(rescheduled_at: @edit.now, reschedule_reason: @reason) if change.moved?
        columns[:cover_needed_at] = nil if change.ends_cover?
        columns
      end

      # Before the room shrinks: who sits beyond it moves to a free place within.
      def renumber(holders, capacity)
        free = (1..capacity).to_a - holders.map(&:seat)
        holders
          .select { |claim| claim.seat > capacity }
          .each { |claim| Claim.where(id: claim.id).update_all(seat: free.shift) }
      end

      def ask(change)
        asked = change.touches.select { |touch| touch.outcome == :asked_to_confirm }
        # Who moved it themselves, or has it back as they wanted it, has nothing to confirm.
        Claim.where(id: change.volunteers).update_all(confirm_by: nil)
        asked
          .group_by { |touch| [touch.answer_by, change.agreement_of(touch.claim).to_h] }
          .each do |(answer_by, agreed), touches|
            Claim.where(id: touches.map { |touch| touch.claim.id }).update_all(
              confirm_by: answer_by,
              agreed: agreed,
              updated_at: @edit.now,
            )
          end
      end

      # After all slots are written: the call stands as it will.
      def promote
        @edit
          .slots
          .select { |change| change.slot && change.may_free_seats? }
          .each { |change| Promotion.carry_out(change.slot, @topic, @edit) }
      end
    end
  end
end
