# frozen_string_literal: true

# What staff did, for the forum's log.
class StaffActionLogger
  # @param admin [User] who did it
  def initialize(admin)
    raise Discourse::InvalidParameters.new(:admin) unless admin.is_a?(User)
    @admin = admin
  end

  # @param entity [String] what was exported
  def log_entity_export(entity, _opts = {})
    UserHistory.create!(
      action: UserHistory.actions[:entity_export],
      acting_user_id: @admin.id,
      subject: entity,
    )
  end

  # @param custom_type [String]
  # @param details [Hash] `topic_id` has a column of its own
  def log_custom(custom_type, details = {})
    UserHistory.create!(
      action: UserHistory.actions[:custom_staff],
      custom_type: custom_type,
      acting_user_id: @admin.id,
      topic_id: details[:topic_id],
      details: details.except(:topic_id).map { |name, value| "#{name}: #{value}" }.join("\n"),
    )
  end
end
