# frozen_string_literal: true

# Errors of something that is not a record, and those it takes over from records.
module HasErrors
  attr_accessor :forbidden, :not_found, :conflict

  # @return [ActiveModel::Errors]
  def errors = @errors ||= ActiveModel::Errors.new(self)

  def validate_child(obj)
    return true if obj.valid?
    add_errors_from(obj)
    false
  end

  # Ends the transaction, keeping the record's errors.
  def rollback_from_errors!(obj)
    add_errors_from(obj)
    raise ActiveRecord::Rollback, obj.errors.full_messages.join("\n")
  end

  def rollback_with!(obj, error, **kwargs)
    obj.errors.add(:base, error, **kwargs)
    rollback_from_errors!(obj)
  end

  def add_error(message)
    errors.add(:base, message) if errors[:base].exclude?(message)
  end

  def add_errors_from(obj)
    return if obj.blank?
    return add_error(obj.message) if obj.is_a?(StandardError)
    obj.errors.full_messages.each { |message| add_error(message) }
  end
end
