# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # The topics whose calls somebody sees in the tracker, as conditions on `topics`: what the
    # guardian says of one topic, said of all of them at once.
    #
    # Staff see every topic they can see, deleted ones included: who did what has to be
    # accounted for also when a topic is gone. Organisers see those they organise.
    class ReadableTopics
      # @param guardian [Guardian] of somebody logged in
      def initialize(guardian)
        @guardian = guardian
        @user = guardian.user
      end

      # @return [ActiveRecord::Relation] of topics
      def call = @guardian.is_staff? ? readable : organised

      # @return [ActiveRecord::Relation] of topics that this person organises by who they are
      #   there: they wrote it, or moderate its category
      def organised
        own = readable.where(user_id: @user.id)
        return own unless SiteSetting.enable_category_group_moderation
        own.or(readable.where(category_id: moderated_category_ids))
      end

      # @return [Boolean] whether any of them has a call
      def any_calls? = Call.where(topic_id: call.select(:id)).exists?

      private

      def readable
        topics = listed.or(messages)
        topics = topics.where(deleted_at: nil) unless @guardian.is_staff?
        return topics if @guardian.can_see_shared_draft?
        topics.where(<<~SQL)
          NOT EXISTS (SELECT 1 FROM shared_drafts WHERE shared_drafts.topic_id = topics.id)
        SQL
      end

      def listed = ::Topic.with_deleted.listable_topics.secured(@guardian)

      def messages
        messages = ::Topic.with_deleted.where(archetype: Archetype.private_message)
        return messages if @guardian.is_admin?
        groups = ::GroupUser.where(user_id: @user.id).select(:group_id)
        messages.where(id: ::TopicAllowedUser.where(user_id: @user.id).select(:topic_id)).or(
          messages.where(id: ::TopicAllowedGroup.where(group_id: groups).select(:topic_id)),
        )
      end

      def moderated_category_ids
        groups = ::GroupUser.where(user_id: @user.id).select(:group_id)
        ::CategoryModerationGroup.where(group_id: groups).pluck(:category_id)
      end
    end
  end
end
