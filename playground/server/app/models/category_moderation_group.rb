# frozen_string_literal: true

# A group whose people moderate one category.
class CategoryModerationGroup < ApplicationRecord
  belongs_to :category
  belongs_to :group
end
