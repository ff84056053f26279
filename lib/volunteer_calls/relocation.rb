# frozen_string_literal: true

module VolunteerCalls
  # A call goes where its topic's first post goes: to a new topic, or into one that exists. Where
  # that has a call already the two become one, see {Union}.
  module Relocation
    # Host event `first_post_moved`, inside the host's transaction. The old post may stay.
    #
    # @param new_post [Post] the copy in the other topic
    # @param old_post [Post]
    def self.of(new_post, old_post)
      return if new_post.topic_id == old_post.topic_id
      call = Call.find_by(topic_id: old_post.topic_id)
      return if call.nil?
      actor = new_post.acting_user || Discourse.system_user
      there = Call.find_by(topic_id: new_post.topic_id)
      call = there ? Union.new(call.id, there.id).make(actor) : move(call, new_post.topic_id, actor)
      hand_over_files(call, old_post, new_post)
      topics = [old_post.topic_id, new_post.topic_id].map { |id| ::Topic.with_deleted.find(id) }
      tell(topics, call)
    end

    def self.move(call, topic_id, actor)
      call.lock!
      from = call.topic_id
      Projection.stored(from).delete_all
      call.update_columns(topic_id: topic_id, version: call.version + 1)
      Event.create!(
        call_id: call.id,
        actor_id: actor.id,
        action: "call_moved",
        version: call.version,
        data: {
          from_topic_id: from,
          topic_id: topic_id,
        },
        announced_at: Time.zone.now,
      )
      call = Call.find(call.id)
      Projection.rebuild(call)
      call
    end
    private_class_method :move

    # Where files are guarded, they are for those who see the call where it is now.
    def self.hand_over_files(call, old_post, new_post)
      links = Link.where(slot_id: Slot.where(call_id: call.id).select(:id))
      ::Upload.where(
        id: links.where.not(upload_id: nil).select(:upload_id),
        access_control_post_id: old_post.id,
      ).update_all(access_control_post_id: new_post.id)
    end
    private_class_method :hand_over_files

    # The host goes on moving posts: which one is first, and what is in it, shows afterwards.
    def self.tell(topics, call)
      topics.each { |topic| Live.publish(topic, { refresh: true, version: call.version }) }
      posts = ::Post.where(topic_id: topics.map(&:id))
      shown = "%#{PlainCall::Markup::CSS_CLASS}%"
      DB.after_commit { posts.where("post_number = 1 OR cooked LIKE ?", shown).each(&:rebake!) }
    end
    private_class_method :tell
  end
end
