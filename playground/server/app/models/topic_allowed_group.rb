# frozen_string_literal: true

# A group a private message is for.
class TopicAllowedGroup < ApplicationRecord
  belongs_to :topic
  belongs_to :group
end
