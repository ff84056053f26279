# frozen_string_literal: true

# What a person chose for themselves; `timezone` is an IANA name or nil.
class UserOption < ApplicationRecord
  self.primary_key = :user_id

  belongs_to :user

  # When somebody wants mail.
  def self.email_level_types = { always: 0, only_when_away: 1, never: 2 }
end
