# frozen_string_literal: true

class Topic < ApplicationRecord
  include Trashable
  include HasCustomFields

  belongs_to :user, optional: true
  belongs_to :category, optional: true
  belongs_to :last_poster, class_name: "User", foreign_key: :last_post_user_id, optional: true
  has_one :shared_draft, dependent: :destroy
  has_many :posts
  has_many :ordered_posts, -> { order(:post_number) }, class_name: "Post"
  has_one :first_post, -> { where(post_number: 1) }, class_name: "Post"
  has_many :topic_allowed_users, dependent: :destroy
  has_many :allowed_users, through: :topic_allowed_users, source: :user
  has_many :topic_allowed_groups, dependent: :destroy
  has_many :allowed_groups, through: :topic_allowed_groups, source: :group
  has_many :allowed_group_users, through: :allowed_groups, source: :users

  before_validation :tidy_title
  before_create { self.bumped_at ||= Time.zone.now }
  before_create { self.last_post_user_id ||= user_id }

  validates :title,
            length: {
              minimum: ->(_) { SiteSetting.min_topic_title_length },
              maximum: ->(_) { SiteSetting.max_topic_title_length },
            }

  scope :listable_topics, -> { where(archetype: Archetype.default) }
  scope :secured,
        ->(guardian = nil) do
          where(category_id: nil).or(where(category_id: Category.secured(guardian).select(:id)))
        end

  # Set while somebody edits.
  attr_accessor :acting_user, :import_mode, :advance_draft

  class << self
    def url(id, slug, post_number = nil)
      Discourse.base_url + relative_url(id, slug, post_number).delete_prefix(Discourse.base_path)
    end

    def relative_url(id, slug, post_number = nil)
      [
        "#{Discourse.base_path}/t",
        slug.presence,
        id,
        (post_number if post_number.to_i > 1),
      ].compact.join("/")
    end

    def visible_post_types(*) = Post.types.values_at(:regular, :moderator_action, :small_action)

    # Takes the next number in a topic, one at a time.
    #
    # @return [Integer]
    def next_post_number(topic_id, **)
      DB.query_single(<<~SQL, topic_id: topic_id).first
        UPDATE topics
        SET highest_post_number = highest_post_number + 1,
            posts_count = posts_count + 1,
            reply_count = posts_count
        WHERE id = :topic_id
        RETURNING highest_post_number
      SQL
    end
  end

  def slug = read_attribute(:slug).presence || title.to_s.parameterize.presence || "topic"

  def url(post_number = nil) = self.class.url(id, slug, post_number)

  def relative_url(post_number = nil) = self.class.relative_url(id, slug, post_number)

  def private_message? = archetype == Archetype.private_message

  def regular? = archetype == Archetype.default

  def draft_key = "#{Draft::EXISTING_TOPIC}#{id}"

  def fancy_title = ERB::Util.html_escape(title)

  # Everybody a private message is for, alone or through a group.
  def all_allowed_users
    User.where(id: topic_allowed_users.select(:user_id)).or(
      User.where(
        id: GroupUser.where(group_id: topic_allowed_groups.select(:group_id)).select(:user_id),
      ),
    )
  end

  # @return [Array<Integer>, nil] groups that may read it, nil for everybody
  def secure_group_ids = category&.secure_group_ids

  # Whom a live message about the topic may reach. An empty list means nobody, a nil group
  # list everybody: check before publishing.
  #
  # @return [Hash] :user_ids for private messages, else :group_ids
  def secure_audience_publish_messages
    return { group_ids: secure_group_ids } unless private_message?
    staff = User.human_users.staff.pluck(:id)
    { user_ids: staff | all_allowed_users.pluck(:id) }
  end

  # @param status [String, Symbol] "closed", "autoclosed", "archived", "visible" or "pinned"
  def update_status(status, enabled, _user = nil, _opts = {})
    column = status.to_s.delete_prefix("auto")
    pinned = column == "pinned"
    update!(pinned ? { pinned_at: (Time.zone.now if enabled) } : { column => enabled })
    DiscourseEvent.trigger(:topic_closed, self) if column == "closed" && enabled
    DiscourseEvent.trigger(:topic_status_updated, self, status.to_s, enabled)
  end

  # What the forum itself says in a topic: small actions among them.
  #
  # @param opts [Hash] post_type, action_code, custom_fields; bump: it is news; silent: it
  #   isn't the topic's last word
  # @return [Post, nil]
  def add_moderator_post(user, text, opts = {})
    PostCreator.create(
      user,
      raw: text,
      post_type: opts[:post_type] || Post.types[:moderator_action],
      action_code: opts[:action_code],
      no_bump: opts[:bump].blank?,
      topic_id: id,
      silent: opts[:silent],
      skip_validations: true,
      custom_fields: opts[:custom_fields],
    )
  end

  # Deletes it the way staff do; it stays in the table.
  def trash!(trashed_by = nil)
    trigger = deleted_at.nil?
    super
    DiscourseEvent.trigger(:topic_trashed, self) if trigger
  end

  def recover!(recovered_by = nil)
    trigger = deleted_at.present?
    super
    DiscourseEvent.trigger(:topic_recovered, self) if trigger
  end

  def update_excerpt(excerpt) = update_columns(excerpt: excerpt)

  private

  def tidy_title
    self.title = title.to_s.squish
    self.slug = title.parameterize if title_changed?
  end
end
