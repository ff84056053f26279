# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # Goes through one call whose time has come, sends what is due, and notes when to look
    # again. Safe to run late, twice or in parallel.
    class Round
      # What there may be to say, each an object that answers `messages`.
      SUBJECTS = [Volunteers, EmptySlots, Unconfirmed].freeze

      # @param call_id [Integer]
      def self.of(call_id, now = Time.zone.now)
        Call.transaction do
          # Not the call's row: people who claim a place don't wait for this.
          Notices::Announcement.lock(call_id)
          call = Call.preload(:slots, :topic).find_by(id: call_id, remind_at: ..now)
          new(call, now).run if call
        end
      end

      # @param call [Call] with its slots and topic
      def initialize(call, now)
        @call = call
        @now = now
        @schedule = Schedule.new(call)
      end

      def run
        subjects = SUBJECTS.map { |subject| subject.new(@call, @schedule, @now) }
        subjects.each { |subject| Sending.of(@call, subject.messages) } unless off?
        look_again(subjects.flat_map(&:instants))
      end

      private

      # Of what doesn't take place, or can't be seen, nobody is reminded.
      def off? = @call.topic.nil? || @call.cancelled?

      # Unless the call was changed meanwhile, and is to be looked at anyway.
      def look_again(instants)
        Call.where(id: @call.id, remind_at: @call.remind_at).update_all(
          remind_at: instants.select { |at| at > @now }.min,
        )
      end
    end
  end
end
