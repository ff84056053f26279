# frozen_string_literal: true

# Writes a post and, without a topic_id, the topic it opens.
#
# Order, as plugins see it: TopicCreator's `after_validate_topic` → `before_create_post` and
# `validate_post` → transaction (`before_create_topic`, first cook, save) → commit →
# `topic_created` → `post_created` → second cook. `skip_validations` leaves out what comes
# before the transaction.
class PostCreator
  include HasErrors

  attr_reader :opts, :post

  class << self
    def create(user, opts) = new(user, opts).create

    def create!(user, opts) = new(user, opts).create!

    # What a post needs before its first save.
    def before_create_tasks(post)
      post.word_count = post.raw.scan(/[[:word:]]+/).size
      post.post_number ||= Topic.next_post_number(post.topic_id)
      post.cooked ||=
        post.cook(post.raw, (post.cooking_options || {}).merge(topic_id: post.topic_id))
      post.sort_order = post.post_number
      post.last_version_at ||= Time.zone.now
    end
  end

  # @param opts [Hash] raw, title, category (id), topic_id, archetype, target_usernames,
  #   created_at, skip_validations, skip_guardian, skip_jobs, skip_events, advance_draft,
  #   draft_key, post_type, action_code, no_bump, silent, and what plugins permitted
  def initialize(user, opts)
    @user = user
    @opts = opts || {}
    @opts.delete(:reply_to_post_number) unless @opts[:topic_id]
  end

  def guardian = @guardian ||= @opts[:guardian] || Guardian.new(@user)

  def skip_validations? = @opts[:skip_validations]

  # @return [Boolean]
  def valid?
    @topic = @post = nil
    if @user.suspended? && !skip_validations?
      add_error(I18n.t("user_is_suspended"))
      return false
    end
    return false unless new_topic? ? valid_topic? : find_topic
    setup_post
    return true if skip_validations?
    DiscourseEvent.trigger(:before_create_post, @post, @opts)
    DiscourseEvent.trigger(:validate_post, @post)
    PostValidator.new.validate(@post)
    add_errors_from(@post) if @post.errors.any?
    @post.errors.blank?
  end

  # @return [Post, nil] look at {#errors}
  def create
    write if valid?
    after_commit if @post && errors.blank?
    @post
  end

  # @return [Post]
  # @raise [ActiveRecord::RecordNotSaved]
  def create!
    create
    raise ActiveRecord::RecordNotSaved.new(errors.full_messages.to_sentence) if errors.any?
    @post
  end

  # The second cook happens in a job on Discourse: specs do not see it unless jobs run.
  def enqueue_jobs
    return if @post.nil? || @post.errors.any?
    Jobs.enqueue(:process_post, post_id: @post.id)
  end

  private

  def new_topic? = @opts[:topic_id].blank?

  def valid_topic?
    skip_validations? || validate_child(TopicCreator.new(@user, guardian, @opts))
  end

  def find_topic
    @topic = Topic.find_by(id: @opts[:topic_id])
    allowed = @topic && (@opts[:skip_guardian] || guardian.can_create?(Post, @topic))
    add_error(I18n.t("topic_not_found")) unless allowed
    allowed
  end

  def setup_post
    @opts[:raw] = @opts[:raw].to_s.delete("\u0000").rstrip
    @post =
      Post.new(
        raw: @opts[:raw],
        topic_id: @topic&.id,
        user: @user,
        reply_to_post_number: @opts[:reply_to_post_number],
      )
    %i[
      post_type
      action_code
      cooking_options
      acting_user
      cook_method
      no_bump
      created_at
    ].each { |name| @post.public_send("#{name}=", @opts[name]) if @opts[name].present? }
    @post.custom_fields = @opts[:custom_fields] if @opts[:custom_fields]
  end

  def write
    Post.transaction do
      create_topic if @topic.nil?
      rollback_from_errors!(@post) unless @post.save
      update_topic
      @user.update_columns(last_posted_at: @post.created_at)
      DraftSequence.next!(@user, draft_key) if @opts[:advance_draft]
      remove_draft if @opts[:advance_draft]
    end
  end

  def create_topic
    creator = TopicCreator.new(@user, guardian, @opts.merge(@opts[:topic_opts] || {}))
    begin
      @topic = creator.create
    rescue ActiveRecord::Rollback
      rollback_from_errors!(creator)
    end
    @post.topic = @topic
  end

  def update_topic
    changes = {}
    unless @opts[:silent]
      changes.merge!(last_posted_at: @post.created_at, last_post_user_id: @post.user_id)
      changes[:bumped_at] = @post.created_at unless @post.no_bump
    end
    changes[:excerpt] = @post.excerpt_for_topic if new_topic?
    @topic.update_columns(changes.merge(updated_at: Time.zone.now))
  end

  def draft_key = @opts[:draft_key] || (new_topic? ? Draft::NEW_TOPIC : @topic.draft_key)

  def remove_draft = Draft.where(user_id: @user.id, draft_key: draft_key).delete_all

  def after_commit
    @post.topic.reload
    @post.publish_change_to_clients!(:created) unless @post.is_first_post?
    unless @opts[:skip_events]
      DiscourseEvent.trigger(:topic_created, @post.topic, @opts, @user) if new_topic?
      DiscourseEvent.trigger(:post_created, @post, @opts, @user)
    end
    enqueue_jobs unless @opts[:skip_jobs]
  end
end
