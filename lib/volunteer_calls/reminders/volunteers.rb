# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # To those who do a slot, before it begins.
    class Volunteers
      KIND = :reminder

      # @param call [Call] with its slots
      # @param schedule [Schedule]
      def initialize(call, schedule, now)
        @call = call
        @schedule = schedule
        @now = now
      end

      # @param notice [Notice]
      # @return [Boolean] whether the person still does the slot, and it begins when they
      #   were told
      def self.still_true?(notice, now)
        slot = notice.slot
        notice.claim&.state == "claimed" && !slot.withdrawn? && slot.starts_at&.>(now) &&
          notice.event.data["starts_at"] == slot.starts_at.utc.iso8601
      end

      # @return [Array<Message>]
      def messages
        claims.filter_map do |claim|
          slot = slots.fetch(claim.slot_id)
          offset = @schedule.reminder(slot, since: since(claim, slot), now: @now)
          message(claim, slot, offset) if offset
        end
      end

      # @return [Array<Time>] at which there is something to look at
      def instants = @call.slots.flat_map { |slot| @schedule.instants(slot, @now).values }

      private

      def slots
        @slots ||= @call.slots.select { |slot| @schedule.any?(slot, now: @now) }.index_by(&:id)
      end

      def claims
        @claims ||= Claim.where(slot_id: slots.keys, state: "claimed").order(:id).to_a
      end

      # What was due before they said yes, or before the slot was moved, they know.
      def since(claim, slot)
        [said_yes_at[claim.id] || claim.created_at, slot.rescheduled_at].compact.max
      end

      def said_yes_at
        @said_yes_at ||=
          Event
            .where(claim_id: claims.map(&:id), to_state: "claimed")
            .where("from_state IS DISTINCT FROM 'claimed'")
            .group(:claim_id)
            .maximum(:created_at)
      end

      def message(claim, slot, offset)
        Message.new(
          kind: KIND,
          key: "#{KIND}:#{claim.id}:#{offset}:#{slot.starts_at.to_i}",
          user_ids: [claim.user_id],
          slot_id: slot.id,
          claim: claim,
          data: {
            offset: offset.to_s,
            starts_at: slot.starts_at.utc.iso8601,
          },
        )
      end
    end
  end
end
