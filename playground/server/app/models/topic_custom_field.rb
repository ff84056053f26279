# frozen_string_literal: true

class TopicCustomField < ApplicationRecord
  belongs_to :topic
end
