# frozen_string_literal: true

# Somebody wants nothing from another one.
class MutedUser < ApplicationRecord
  belongs_to :user
  belongs_to :muted_user, class_name: "User"
end
