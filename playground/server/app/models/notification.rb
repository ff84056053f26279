# frozen_string_literal: true

# Something a person is told of. What it says, the page makes of its type and data.
class Notification < ApplicationRecord
  belongs_to :user
  belongs_to :topic, optional: true

  # Discourse e-mails about some types of its own.
  attr_accessor :skip_send_email

  validates :data, :notification_type, presence: true

  after_commit { User.find_by(id: user_id)&.publish_notifications_state }

  scope :unread, -> { where(read: false) }
  scope :visible, -> { left_joins(:topic).where("topics.id IS NULL OR topics.deleted_at IS NULL") }
  scope :prioritized,
        -> do
          order(Arel.sql("notifications.high_priority AND NOT notifications.read DESC")).order(
            Arel.sql("NOT notifications.read DESC, notifications.created_at DESC"),
          )
        end

  # A hash that also finds a type's name by its number.
  class Types < Hash
    def [](id_or_name) = fetch(id_or_name) { key(id_or_name) }
  end

  # @return [Hash{Symbol => Integer}] plugins add theirs
  def self.types = @types ||= Types.new.merge!(mentioned: 1, replied: 2, custom: 14)

  # @return [Array<Notification>] those whose topics the person may see
  def self.filter_inaccessible_topic_notifications(guardian, notifications)
    notifications.select { |one| one.topic_id.nil? || guardian.can_see?(one.topic) }
  end

  def data_hash = @data_hash ||= JSON.parse(data).with_indifferent_access
end
