# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # The web hooks of the forum's administrators.
    module WebHooks
      # @return [Array<String>] the kinds of events one can choose
      def self.names = Happening::ALL.map(&:to_s)

      # @param happening [Happening]
      def self.publish(happening)
        return unless defined?(::WebHook) && ::WebHook.active_web_hooks(happening.name).exists?
        topic = happening.call.topic
        ::WebHook.enqueue_hooks(
          :volunteer_call,
          happening.name,
          id: happening.row.id,
          category_id: topic.category_id,
          tag_ids: topic.tags.pluck(:id),
          group_ids: group_ids(happening),
          payload: happening.payload.to_json,
        )
      end

      # Of the person it is about: a hook for a group hears of that group's people.
      def self.group_ids(happening)
        user = happening.claim&.user || happening.actor
        user ? user.groups.pluck(:id) : []
      end
      private_class_method :group_ids
    end
  end
end
