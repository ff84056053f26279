# frozen_string_literal: true

# What came of a new post.
class NewPostResultSerializer < ApplicationSerializer
  attributes :action, :post, :errors, :success, :message, :route_to

  %i[action message route_to].each { |name| define_method(name) { object.public_send(name) } }

  def post
    sequence = DraftSequence.current(scope.user, object.post.topic.draft_key)
    PostSerializer.new(
      object.post,
      scope: scope,
      root: false,
      add_raw: true,
      draft_sequence: sequence,
    ).as_json
  end

  def include_post? = object.post.present?

  def success = true

  def include_success? = object.success?

  def errors = object.errors.full_messages

  def include_errors? = object.errors.any?

  def include_message? = object.message.present?

  def include_route_to? = object.route_to.present?
end
