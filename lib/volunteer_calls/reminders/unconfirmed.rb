# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # To the organisers: who was asked whether a changed slot still suits them and hasn't
    # answered in time. They keep their places.
    class Unconfirmed
      KIND = :unconfirmed

      # @param call [Call] with its slots and topic
      def initialize(call, _schedule, now)
        @call = call
        @now = now
      end

      # @return [Array<Claim>] those who are overdue, in slots to come
      def self.of(call, now)
        to_come = call.slots.select { |slot| slot.to_come?(now) }.map(&:id)
        asked(call).select { |it| it.confirm_by <= now && to_come.include?(it.slot_id) }
      end

      # @return [Array<Claim>] with `confirm_by`
      def self.asked(call)
        call.claims.where.not(confirm_by: nil).order(:slot_id, :id).to_a
      end

      # @return [Array<Message>]
      def messages
        claims = self.class.of(@call, @now)
        claims.any? ? [message(claims)] : []
      end

      # @return [Array<Time>] at which there is something to look at
      def instants = self.class.asked(@call).map(&:confirm_by)

      private

      def message(claims)
        slot_ids = claims.map(&:slot_id).uniq
        Message.new(
          kind: KIND,
          # Whoever becomes overdue later is told anew, with those who still are.
          key: "#{KIND}:#{@call.id}:#{claims.map(&:confirm_by).max.to_i}",
          user_ids: Reminders.organisers(@call),
          slot_id: (slot_ids.first if slot_ids.one?),
          data: {
            claim_ids: claims.map(&:id),
          },
        )
      end
    end
  end
end
