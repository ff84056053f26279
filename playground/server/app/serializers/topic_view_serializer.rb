# frozen_string_literal: true

# A topic's page. Plugins add to it; `object` is the {TopicView}, `scope` the viewer's
# {Guardian}.
class TopicViewSerializer < ApplicationSerializer
  TOPIC = %i[
    id
    title
    fancy_title
    slug
    posts_count
    reply_count
    created_at
    last_posted_at
    visible
    closed
    archived
    archetype
    category_id
    deleted_at
    user_id
    highest_post_number
  ].freeze

  VIEW = %i[draft_key draft_sequence message_bus_last_id chunk_size].freeze

  attributes(*TOPIC, *VIEW, :post_stream, :details)

  TOPIC.each { |name| define_method(name) { object.topic.public_send(name) } }
  VIEW.each { |name| define_method(name) { object.public_send(name) } }

  def post_stream
    posts = object.posts.map { |post| PostSerializer.new(post, scope: scope, root: false).as_json }
    { posts: posts, stream: posts.map { |post| post[:id] } }
  end

  def details
    topic = object.topic
    {
      can_edit: !!scope.can_edit?(topic),
      can_delete: !!scope.can_delete?(topic),
      can_create_post: !!scope.can_create?(Post, topic),
      can_close_topic: !!scope.can_close_topic?(topic),
      created_by: topic.user && BasicUserSerializer.new(topic.user, root: false).as_json,
      last_poster:
        topic.last_poster && BasicUserSerializer.new(topic.last_poster, root: false).as_json,
    }.compact
  end
end
