# frozen_string_literal: true

# Somebody wants to see nothing of another one, until a time.
class IgnoredUser < ApplicationRecord
  belongs_to :user
  belongs_to :ignored_user, class_name: "User"
end
