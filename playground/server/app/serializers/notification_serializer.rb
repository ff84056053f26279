# frozen_string_literal: true

# A notification, for its renderer.
class NotificationSerializer < ApplicationSerializer
  attributes :id,
             :user_id,
             :notification_type,
             :read,
             :high_priority,
             :created_at,
             :post_number,
             :topic_id,
             :fancy_title,
             :slug,
             :data

  def fancy_title = object.topic&.fancy_title

  def slug = object.topic&.slug

  def data = object.data_hash
end
