# frozen_string_literal: true

module VolunteerCalls
  # Tells everybody who has the topic open what changed. Nothing that depends on the
  # viewer goes through here.
  module Live
    # @return [String] the MessageBus channel of a topic's call
    def self.channel(topic_id) = "/volunteer-calls/#{topic_id}"

    # Publishes to exactly those who may see the topic, after the running transaction
    # commits; to nobody when the topic is deleted or its audience empty.
    #
    # @param topic [Topic]
    # @param message [Hash] JSON; see `LiveMessage` in types.ts
    def self.publish(topic, message)
      return if topic.deleted_at
      audience = topic.secure_audience_publish_messages
      # To MessageBus an empty list means everybody.
      return if audience[:user_ids] == [] || audience[:group_ids] == []
      DB.after_commit { MessageBus.publish(channel(topic.id), message, audience) }
    end
  end
end
