# frozen_string_literal: true

# The person themselves.
class CurrentUserSerializer < BasicUserSerializer
  attributes :admin,
             :moderator,
             :staff,
             :trust_level,
             :timezone,
             :can_create_topic,
             :silenced,
             :groups

  def staff = object.staff?

  def timezone = object.user_option&.timezone

  def can_create_topic = object.guardian.can_create_topic?(nil)

  def silenced = object.silenced?

  def groups = object.groups.map { |group| { id: group.id, name: group.name } }
end
