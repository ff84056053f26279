# frozen_string_literal: true

module Jobs
  # The second cook of a new post, now that it and its topic have ids.
  class ProcessPost < Base
    def execute(args)
      post = Post.find_by(id: args[:post_id])
      return if post&.topic.nil?
      cooked = post.cook(post.raw, topic_id: post.topic_id)
      return if cooked == post.cooked
      post.update_columns(cooked: cooked, baked_at: Time.zone.now)
      post.topic.update_excerpt(post.excerpt_for_topic) if post.is_first_post?
    end
  end
end
