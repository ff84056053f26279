# frozen_string_literal: true

# One contribution to a topic: what was typed (raw) and its HTML (cooked).
class Post < ApplicationRecord
  include Trashable
  include HasCustomFields

  belongs_to :topic, optional: true
  belongs_to :user, optional: true

  before_create { PostCreator.before_create_tasks(self) }
  before_save { self.last_editor_id ||= user_id }
  before_save do
    self.cooked = cook(raw, topic_id: topic_id) if !new_record? && will_save_change_to_raw?
  end
  after_save { @acting_user = nil }

  # Attributes only Discourse's own machinery uses.
  attr_accessor :cooking_options, :no_bump, :skip_validation
  attr_writer :acting_user

  class << self
    # What plugins added to the parameters of a new post.
    #
    # @return [Hash{Symbol=>Hash}] each :plugin and :type
    def plugin_permitted_create_params = @plugin_permitted_create_params ||= {}

    def types = { regular: 1, moderator_action: 2, small_action: 3, whisper: 4 }

    def cook_methods = { regular: 1, raw_html: 2, email: 3 }

    def url(slug, topic_id, post_number, _opts = nil) = "/t/#{slug}/#{topic_id}/#{post_number}"

    # @return [String] the start of a post as plain text
    def excerpt(cooked, maxlength = nil, options = {})
      PrettyText.excerpt(cooked, maxlength || 300, options.merge(post: nil))
    end
  end

  def acting_user = @acting_user || user

  # @return [String] HTML of what was typed, as plugins left it. On the first cook of a new
  #   post neither it nor (for a new topic) its topic's first post has an id.
  def cook(raw, opts = {})
    return raw if cook_method == Post.cook_methods[:raw_html]
    Plugin::Filter.apply(:after_post_cook, self, PrettyText.cook(raw, opts))
  end

  # Makes the HTML again without touching what was typed: no revision, no bump.
  #
  # @return [Boolean] whether it changed
  def rebake!(**)
    before = cooked
    update_columns(cooked: cook(raw, topic_id: topic_id), baked_at: Time.zone.now)
    topic&.update_excerpt(excerpt_for_topic) if is_first_post?
    publish_change_to_clients!(:rebaked)
    cooked != before
  end

  # @see PostRevisor#revise!
  def revise(updated_by, changes = {}, opts = {})
    PostRevisor.new(self).revise!(updated_by, changes, opts)
  end

  def is_first_post?
    post_number.blank? ? topic&.highest_post_number == 0 : post_number == 1
  end

  # Plugins clean excerpts up in their own way.
  def excerpt(maxlength = nil, options = {})
    PrettyText.excerpt(cooked, maxlength || 300, options.merge(post: self))
  end

  def excerpt_for_topic = excerpt(220, strip_links: true)

  def url(_opts = nil) = topic ? Post.url(topic.slug, topic.id, post_number) : "/404"

  def relative_url(opts = {}) = "#{Discourse.base_path}#{url(opts)}"

  # Discourse has a page there where people say what they don't want any more.
  def unsubscribe_url(_user) = "#{Discourse.base_url}/email/unsubscribe/playground"

  def full_url(opts = {}) = "#{Discourse.base_url}#{url(opts)}"

  # Tells everybody who has the topic open that a post came or changed.
  def publish_change_to_clients!(type, opts = {})
    return if topic.nil?
    audience = topic.secure_audience_publish_messages
    return if audience.values.include?([])
    message = {
      id: id,
      post_number: post_number,
      updated_at: Time.zone.now,
      user_id: user_id,
      type: type,
    }
    MessageBus.publish(
      "/topic/#{topic_id}",
      message.merge(opts.except(:skip_topic_stats)),
      audience,
    )
  end
end
