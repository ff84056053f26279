# frozen_string_literal: true

# What a person chose for themselves; `timezone` is an IANA name or nil.
class UserOption < ApplicationRecord
  self.primary_key = :user_id

  belongs_to :user
end
