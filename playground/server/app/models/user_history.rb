# frozen_string_literal: true

# A line of the log of staff actions.
class UserHistory < ApplicationRecord
  belongs_to :acting_user, class_name: "User"

  def self.actions = { custom_staff: 23, entity_export: 66 }
end
