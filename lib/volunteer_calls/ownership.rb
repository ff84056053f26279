# frozen_string_literal: true

module VolunteerCalls
  # Whoever is given a topic's first post is given the call: they hear what its poster heard.
  # What they may do follows the topic's author by itself; open pages are told to read it again.
  module Ownership
    # The host saves the topic's new author after it has told of it.
    SAVED_AFTER = 5.seconds

    # Host event `post_owner_changed`.
    #
    # @param post [Post]
    # @param old_owner [User, nil] nil when the account is gone
    # @param new_owner [User]
    def self.of(post, old_owner, new_owner)
      return unless post.is_first_post?
      posters = [old_owner&.id, (Discourse::SYSTEM_USER_ID if old_owner.nil?)].compact
      calls = Call.where(topic_id: post.topic_id)
      calls.where(user_id: posters).update_all(user_id: new_owner.id)
      calls
        .pluck(:id)
        .each do |id|
          Jobs.enqueue_at(SAVED_AFTER.from_now, :show_volunteer_call_owner, call_id: id)
        end
    end

    # @param call_id [Integer] of the call; one that is gone is no error
    def self.show(call_id)
      Call.transaction do
        call = Call.lock.find_by(id: call_id)
        next if call&.topic.nil?
        call.update!(version: call.version + 1)
        Projection.rebuild(call)
        Live.publish(call.topic, { refresh: true, version: call.version })
      end
    end
  end
end
