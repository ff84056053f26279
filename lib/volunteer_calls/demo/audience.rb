# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Who backs whom in a story, and who will be there.
    class Audience
      # @param story [Hash] with :backings, `{ title of a slot => { user name => [backers] } }`,
      #   and :attending, `{ title of a slot => [user names] }`
      # @param people [People]
      def initialize(story, people)
        @backings = story[:backings]
        @attending = story[:attending]
        @people = people
      end

      # @param slots [Array<Slot>] whose claims were made
      # @raise [RuntimeError] when something is refused
      def speak(slots)
        slots.each do |slot|
          back(slot)
          @attending
            .fetch(slot.title, [])
            .each { |username| run(Attendance::Add, username, slot_id: slot.id) }
        end
      end

      private

      def back(slot)
        claims = slot.claims.live.index_by(&:user_id)
        @backings
          .fetch(slot.title, {})
          .each do |volunteer, backers|
            claim = claims.fetch(@people[volunteer].id)
            backers.each { |username| run(Backing::Add, username, claim_id: claim.id) }
          end
      end

      def run(service, username, **params)
        result = service.call(params: params, guardian: Guardian.new(@people[username]))
        raise "#{username}: #{result.inspect_steps}" if result.failure?
      end
    end
  end
end
