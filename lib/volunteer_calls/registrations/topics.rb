# frozen_string_literal: true

module VolunteerCalls
  # What happens to the topic.
  module Registrations::Topics
    def self.add(plugin)
      plugin.on(:topic_status_updated) do |topic, status, _enabled|
        Projection::Refresh.topic_status(topic, status)
      end
      plugin.on(:first_post_moved) { |*posts| Relocation.of(*posts) }
      plugin.on(:post_owner_changed) { |post, *owners| Ownership.of(post, *owners) }
      plugin.on(:post_edited) { |post, topic_changed, *| Reach.post_edited(post, topic_changed) }
      %i[topic_trashed topic_recovered].each do |event|
        plugin.on(event) { |topic, *| Projection::Refresh.topic(topic) }
      end
    end
  end
end
