# frozen_string_literal: true

module VolunteerCalls
  # Who of many people can see a topic. The Guardian is asked about each of them, but what it
  # would ask the database about each is read for all at once: which of them are in a group that
  # may read the topic's category. Personal messages and shared drafts it asks about one by one.
  class TopicReaders
    # A Guardian that has been told which restricted categories its user may read.
    class Informed < ::Guardian
      # @param user [User]
      # @param category_ids [Array<Integer>]
      def initialize(user, category_ids)
        super(user)
        @category_ids = category_ids
      end

      def secure_category_ids = @category_ids
    end

    # @param topic [Topic]
    # @param users [Array<User>]
    def initialize(topic, users)
      @topic = topic
      @category = topic.category
      @members = members(users)
    end

    # @return [Guardian] of one of the users, for questions about the topic
    def guardian_of(user)
      return ::Guardian.new(user) unless @category&.read_restricted?
      Informed.new(user, @members.include?(user.id) ? [@category.id] : [])
    end

    # @return [Boolean] whether one of the users can't see the topic
    def exclude?(user) = !guardian_of(user).can_see?(@topic)

    private

    def members(users)
      return Set.new if users.empty? || !@category&.read_restricted?
      GroupUser
        .where(user_id: users.map(&:id), group_id: @category.secure_group_ids)
        .distinct
        .pluck(:user_id)
        .to_set
    end
  end
end
