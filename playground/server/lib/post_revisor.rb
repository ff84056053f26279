# frozen_string_literal: true

# Changes a post's text or its topic's title and category, after it was posted. No
# revisions are kept.
class PostRevisor
  attr_reader :category_changed, :post_revision

  def initialize(post, topic = post.topic)
    @post = post
    @topic = topic
  end

  # @param editor [User]
  # @param fields [Hash] raw, title, category_id, edit_reason
  # @return [Boolean] whether anything changed; look at the post's errors when not
  def revise!(editor, fields, opts = {})
    @fields = fields.with_indifferent_access.compact
    @opts = opts
    return false unless changes?
    @post.acting_user = editor
    saved = Post.transaction { save(editor) || raise(ActiveRecord::Rollback) }
    return false unless saved
    @topic.reload
    @post.rebake! if raw_changed?
    DiscourseEvent.trigger(:post_edited, @post, topic_changed?, self)
    @post.publish_change_to_clients!(:revised)
    true
  end

  def raw_changed? = @post.saved_changes.key?("raw")

  def topic_title_changed? = @topic_changes.key?("title")

  def topic_changed? = @topic_changes.any?

  private

  def changes?
    (@fields.key?(:raw) && @fields[:raw] != @post.raw) ||
      (@fields.key?(:title) && @fields[:title] != @topic.title) ||
      (@fields.key?(:category_id) && @fields[:category_id].to_i != @topic.category_id)
  end

  def save(editor)
    @post.assign_attributes(last_editor_id: editor.id, edit_reason: @fields[:edit_reason])
    @post.raw = @fields[:raw].rstrip if @fields.key?(:raw)
    PostValidator.new.validate(@post) unless @opts[:skip_validations]
    return false if @post.errors.any?
    @post.version += 1 if @post.raw_changed?
    @post.save && save_topic
  end

  def save_topic
    @topic.title = @fields[:title] if @fields.key?(:title)
    @topic.category_id = @fields[:category_id] if @fields.key?(:category_id)
    @category_changed = @topic.category if @topic.category_id_changed?
    saved = @topic.save(validate: !@opts[:skip_validations])
    @topic.errors.full_messages.each { |message| @post.errors.add(:base, message) } unless saved
    @topic_changes = @topic.saved_changes.except("updated_at")
    saved
  end
end
