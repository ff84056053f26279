# frozen_string_literal: true

module VolunteerCalls
  # Whoever is given a topic's first post is given the call: they hear what its poster heard.
  # What they may do follows the topic's author by itself.
  module Ownership
    # Host event `post_owner_changed`.
    #
    # @param post [Post]
    # @param old_owner [User, nil] nil when the account is gone
    # @param new_owner [User]
    def self.of(post, old_owner, new_owner)
      return unless post.is_first_post?
      posters = [old_owner&.id, (Discourse::SYSTEM_USER_ID if old_owner.nil?)].compact
      Call.where(topic_id: post.topic_id, user_id: posters).update_all(user_id: new_owner.id)
    end
  end
end
