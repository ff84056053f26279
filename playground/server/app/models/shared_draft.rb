# frozen_string_literal: true

# A topic that staff write together before others may see it.
class SharedDraft < ApplicationRecord
  belongs_to :topic
  belongs_to :category
end
