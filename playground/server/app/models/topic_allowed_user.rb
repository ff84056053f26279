# frozen_string_literal: true

# Somebody a private message is for.
class TopicAllowedUser < ApplicationRecord
  belongs_to :topic
  belongs_to :user
end
