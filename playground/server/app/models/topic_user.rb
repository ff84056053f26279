# frozen_string_literal: true

# How closely somebody follows a topic.
class TopicUser < ApplicationRecord
  belongs_to :user
  belongs_to :topic

  def self.notification_levels = { muted: 0, regular: 1, tracking: 2, watching: 3 }
end
