# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # To the organisers, while volunteering is still open: slots that need people. One
    # message for a call and its closing time.
    class EmptySlots
      KIND = :empty_slots

      # @param call [Call] with its slots and topic
      # @param schedule [Schedule]
      def initialize(call, schedule, now)
        @call = call
        @schedule = schedule
        @now = now
      end

      # @return [Array<Slot>] those that are to be named
      def self.of(call, now) =
        call.slots.select { |it| it.to_come?(now) && it.places_open.positive? }

      # @return [Array<Message>]
      def messages
        return [] unless due?
        slots = self.class.of(@call, @now)
        slots.any? ? [message(slots)] : []
      end

      # @return [Array<Time>] at which there is something to look at
      def instants = [@schedule.empty_slots_at].compact

      private

      # Who posts a call shortly before it closes knows that nobody has volunteered.
      def due?
        at = @schedule.empty_slots_at
        !at.nil? && at > @call.created_at && at <= @now && @schedule.closing > @now &&
          !@call.closed?(@now)
      end

      def message(slots)
        Message.new(
          kind: KIND,
          key: "#{KIND}:#{@call.id}:#{@schedule.closing.to_i}",
          user_ids: Reminders.organisers(@call),
          slot_id: (slots.first.id if slots.one?),
          data: {
            closing: @schedule.closing.utc.iso8601,
            slot_ids: slots.map(&:id),
          },
        )
      end
    end
  end
end
