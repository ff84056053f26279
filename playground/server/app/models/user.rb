# frozen_string_literal: true

# Somebody with an account. Ids below 1 are the system's own.
class User < ApplicationRecord
  include HasCustomFields

  has_one :user_option, dependent: :destroy
  has_many :group_users, dependent: :destroy
  has_many :groups, through: :group_users
  has_many :topics
  has_many :posts
  has_many :notifications, dependent: :delete_all

  scope :human_users, -> { where("users.id > 0") }
  scope :staff, -> { where("admin OR moderator") }

  before_validation { self.username_lower = username&.downcase }
  validates :username, length: { minimum: 3 }, uniqueness: { case_sensitive: false }

  after_create { create_user_option!(timezone: nil) if user_option.nil? }
  after_create :ensure_in_trust_level_group
  after_save :refresh_staff_groups, if: :saved_change_to_staff?

  # Specs give passwords and addresses, which nobody needs here.
  attr_accessor :password, :ip_address

  def self.normalize_username(username) = username&.unicode_normalize&.downcase

  def self.find_by_username(username) = find_by(username_lower: normalize_username(username.to_s))

  def self.avatar_template(username, _uploaded_avatar_id = nil)
    "/letter_avatar/#{ERB::Util.url_encode(username.to_s.downcase)}/{size}.svg"
  end

  # @return [String] with {size} in it
  def avatar_template = self.class.avatar_template(username, uploaded_avatar_id)

  def encoded_username(lower: false) = ERB::Util.url_encode(lower ? username_lower : username)

  # @return [Guardian]
  def guardian = Guardian.new(self)

  def staff? = admin || moderator

  # @return [String] the language they read
  def effective_locale
    (locale.presence if SiteSetting.allow_user_locale) || SiteSetting.default_locale
  end

  def seen_since?(time) = last_seen_at.present? && last_seen_at >= time

  def allow_live_notifications? = seen_since?(30.days.ago)

  # Tells their open pages how many notifications are new.
  def publish_notifications_state
    MessageBus.publish("/notification/#{id}", { unread_count: unread_count }, user_ids: [id])
  end

  # @return [Integer]
  def unread_count = notifications.visible.unread.count

  def human? = id.present? && id > 0

  def bot? = !human?

  def is_system_user? = id == Discourse::SYSTEM_USER_ID

  # Discourse's anonymous mode, which the playground has not.
  def anonymous? = false

  def whisperer? = staff?

  def silenced? = silenced_till.present? && silenced_till > Time.zone.now

  def suspended? = suspended_till.present? && suspended_till > Time.zone.now

  # @param level [Integer] see {TrustLevel}
  def has_trust_level?(level) = staff? || staged || trust_level >= level

  def has_trust_level_or_staff?(level)
    return admin? if level.to_s == "admin"
    return staff? if level.to_s == "staff"
    has_trust_level?(level.to_i)
  end

  # @param group_ids [Array<Integer>] "everyone" among them means anybody
  def in_any_groups?(group_ids)
    group_ids.include?(Group::AUTO_GROUPS[:everyone]) ||
      (is_system_user? && (Group::AUTO_GROUPS.values & group_ids).any?) ||
      (group_ids & belonging_to_group_ids).any?
  end

  # Remembered until {#reload}.
  def belonging_to_group_ids = @belonging_to_group_ids ||= group_users.pluck(:group_id)

  # @return [Array<Integer>] the restricted categories they can see
  def secure_category_ids
    restricted = Category.where(read_restricted: true)
    return restricted.order(:id).pluck(:id) if admin?
    CategoryGroup
      .where(category_id: restricted, group_id: group_users.select(:group_id))
      .distinct
      .pluck(:category_id)
      .sort
  end

  def reload(*)
    @belonging_to_group_ids = nil
    super
  end

  # Whether staff or not, everybody has the group of their trust level and those below.
  def ensure_in_trust_level_group = Group.user_trust_level_change!(id, trust_level)

  private

  def saved_change_to_staff? = saved_change_to_admin? || saved_change_to_moderator?

  def refresh_staff_groups
    Group.refresh_automatic_groups!(:admins, :moderators, :staff)
    @belonging_to_group_ids = nil
  end
end
