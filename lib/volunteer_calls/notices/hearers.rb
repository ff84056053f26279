# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Of the people a change is of interest to, those who may and want to be told.
    class Hearers
      # @param topic [Topic, nil] nil when it is deleted: then nobody is told
      # @param actor_id [Integer] who did it; never told
      def initialize(topic, actor_id)
        @topic = topic
        @actor_id = actor_id
      end

      # @param kinds [Hash{Integer => Kind}] the kind each person would get, by user id
      # @param involved [Set<Integer>] user ids of those who have a claim in the call
      # @return [Array<User>]
      def among(kinds, involved:)
        return [] if @topic.nil?
        users = reachable(kinds.keys - [@actor_id])
        deaf = muting_topic(users.map(&:id)) - involved.to_a
        users = users.reject { |user| deaf.include?(user.id) }
        readers = TopicReaders.new(@topic, users)
        users = users.select { |user| kinds[user.id].unseen? || sees?(readers.guardian_of(user)) }
        screener = screener(users)
        users.reject do |user|
          kinds[user.id].personal? && screener.ignoring_or_muting_actor?(user.id)
        end
      end

      private

      def sees?(guardian) = guardian.can_see_volunteer_call?(@topic)

      def reachable(ids)
        User
          .where(id: ids, active: true, staged: false)
          .where("users.id > 0")
          .order(:id)
          .reject(&:suspended?)
      end

      def muting_topic(user_ids)
        TopicUser.where(
          topic_id: @topic.id,
          user_id: user_ids,
          notification_level: TopicUser.notification_levels[:muted],
        ).pluck(:user_id)
      end

      # Core's own judge of mutes and ignores, which lets staff through.
      def screener(users)
        actor = User.find_by(id: @actor_id) || Discourse.system_user
        UserCommScreener.new(acting_user: actor, target_user_ids: users.map(&:id))
      end
    end
  end
end
