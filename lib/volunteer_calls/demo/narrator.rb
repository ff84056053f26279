# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Makes one story's topic, its replies, its call and its claims.
    class Narrator
      # @param story [Hash] see {Stories}
      # @param people [People]
      def initialize(story, people)
        @story = story
        @people = people
      end

      # @return [Topic]
      # @raise [RuntimeError] with the host's reason when something is refused
      def tell
        @topic =
          post(
            @people["organiser"],
            title: @story[:title],
            raw: @story[:raw],
            volunteer_call: call,
          ).topic
        slots = @topic.reload.volunteer_call.slots
        @story[:claims].each do |title, claims|
          slot = slots.find { |candidate| candidate.title == title }
          claims.each { |username, kind| volunteer(slot, username, kind) }
        end
        @story[:replies].each do |username, raw|
          post(@people[username], topic_id: @topic.id, raw: raw)
        end
        turn_back_the_clock if @story[:days_ago] || @story[:closed]
        @topic
      end

      private

      def call
        { event: { name: @story[:event], place: @story[:place] }, timezone: "Europe/London" }.merge(
          @story.slice(:closes_at, :contact, :slots),
        ).to_json
      end

      def post(user, **options)
        creator = PostCreator.new(user, skip_validations: true, **options)
        post = creator.create
        raise creator.errors.full_messages.to_sentence if creator.errors.any?
        post
      end

      def volunteer(slot, username, kind)
        params = { slot_id: slot.id, kind: kind, allow_overlap: true }
        result = Claim::Take.call(params: params, guardian: Guardian.new(@people[username]))
        raise "#{username} could not take #{slot.title}: #{result.inspect_steps}" if result.failure?
      end

      # Nobody can volunteer for what is over, so such a call is made early and grows old.
      def turn_back_the_clock
        call = @topic.volunteer_call
        days = (@story[:days_ago] || 0).days
        call.slots.each do |slot|
          slot.update!(starts_at: slot.starts_at - days, ends_at: slot.ends_at&.-(days))
        end
        closes_at = @story[:closed] ? 1.day.ago : call.closes_at&.-(days)
        call.update!(closes_at: closes_at, version: call.version + 1)
        Projection::Mend.call(topic_id: @topic.id)
        @topic.first_post.rebake!
      end
    end
  end
end
