# frozen_string_literal: true

# Makes a topic, without its first post. Plugins take part twice: `after_validate_topic`
# before anything is written, `before_create_topic` inside the transaction.
class TopicCreator
  include HasErrors

  attr_reader :user, :guardian, :opts

  def self.create(user, guardian, opts) = new(user, guardian, opts).create

  def initialize(user, guardian, opts)
    @user = user
    @guardian = guardian
    @opts = opts
    @added_users = []
  end

  # @return [Boolean] whether {#create} may be tried
  def valid?
    topic = Topic.new(topic_params)
    valid = topic.valid?
    DiscourseEvent.trigger(:after_validate_topic, topic, self)
    valid &&= topic.errors.empty?
    add_errors_from(topic) unless valid
    valid
  end

  # @return [Topic]
  # @raise [ActiveRecord::Rollback] after taking over what was wrong
  def create
    topic = Topic.new(topic_params)
    topic.custom_fields = @opts[:custom_fields] if @opts[:custom_fields]
    DiscourseEvent.trigger(:before_create_topic, topic, self)
    add_recipients(topic) if private_message?
    rollback_from_errors!(topic) unless topic.save(validate: !@opts[:skip_validations])
    topic
  end

  private

  def private_message? = @opts[:archetype] == Archetype.private_message

  def topic_params
    @opts[:visible] = true if @opts[:visible].nil?
    category = private_message? ? nil : find_category
    guardian.ensure_can_create!(Topic, category) unless @opts[:skip_validations] || private_message?
    if @opts[:category].present? && category.nil? && !private_message?
      raise Discourse::InvalidParameters.new(:category)
    end
    {
      title: @opts[:title],
      user_id: @user.id,
      last_post_user_id: @user.id,
      visible: @opts[:visible],
      archetype: @opts[:archetype],
      category_id: (category || default_category)&.id,
      created_at: @opts[:created_at],
    }.compact
  end

  def find_category
    id = @opts[:category]
    Category.find_by(id: id) if id.is_a?(Integer) || id.to_s.match?(/\A-?\d+\z/)
  end

  def default_category
    Category.find_by(id: SiteSetting.uncategorized_category_id) unless private_message?
  end

  def add_recipients(topic)
    names = @opts[:target_usernames].to_s.downcase.split(",")
    people = User.where(username_lower: names).to_a
    rollback_with!(topic, :no_user_selected) if names.empty?
    rollback_with!(topic, :target_user_not_found) if people.size != names.size
    [*people, @user].uniq.each { |person| topic.topic_allowed_users.build(user_id: person.id) }
  end
end
