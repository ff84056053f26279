# frozen_string_literal: true

# A topic as one viewer sees it, with all its posts.
class TopicView
  class << self
    def on_preload(&block) = preloads << block

    def cancel_preload(&block) = preloads.delete(block)

    def preloads = @preloads ||= Set.new

    def chunk_size = 20
  end

  attr_reader :topic, :guardian, :posts, :message_bus_last_id
  attr_accessor :draft, :draft_key, :draft_sequence

  # @param topic_or_topic_id [Topic, Integer, String]
  # @raise [Discourse::NotFound, Discourse::InvalidAccess, Discourse::NotLoggedIn]
  def initialize(topic_or_topic_id, user = nil, _options = {})
    @user = user
    @guardian = Guardian.new(user)
    @topic = find_topic(topic_or_topic_id)
    check_access
    # Read before the posts: what happens in between is then told again, not lost.
    @message_bus_last_id = MessageBus.last_id("/topic/#{@topic.id}")
    @posts = visible_posts
    @draft_key = @topic.draft_key
    @draft_sequence = DraftSequence.current(user, @draft_key)
    self.class.preloads.each { |block| block.call(self) }
  end

  def chunk_size = self.class.chunk_size

  def title = topic.title

  private

  def find_topic(topic_or_id)
    topic_or_id.is_a?(Topic) ? topic_or_id : Topic.with_deleted.find_by(id: topic_or_id)
  end

  def check_access
    raise Discourse::NotFound if topic.nil?
    return if guardian.can_see?(topic)
    raise Discourse::NotLoggedIn if topic.private_message? && @user.nil?
    raise Discourse::InvalidAccess.new("can't see #{topic}", topic)
  end

  def visible_posts
    posts = topic.deleted_at ? Post.with_deleted.where(topic_id: topic.id) : topic.posts
    posts
      .includes(:user)
      .order(:post_number)
      .to_a
      .each { |post| post.association(:topic).target = topic }
  end
end
