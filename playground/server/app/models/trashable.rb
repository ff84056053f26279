# frozen_string_literal: true

# Deleted records stay and are hidden by the default scope.
module Trashable
  extend ActiveSupport::Concern

  included do
    default_scope { where(deleted_at: nil) }
    scope :with_deleted, -> { unscope(where: :deleted_at) }
    scope :only_deleted, -> { with_deleted.where.not(deleted_at: nil) }
    belongs_to :deleted_by, class_name: "User", optional: true
  end

  def trashed? = deleted_at.present?

  # Skips validations and callbacks.
  def trash!(trashed_by = nil)
    update_columns(deleted_at: Time.zone.now, deleted_by_id: trashed_by&.id)
  end

  def recover!(_recovered_by = nil) = update_columns(deleted_at: nil, deleted_by_id: nil)
end
