# frozen_string_literal: true

# People under one name. Those in AUTO_GROUPS fill themselves from users' columns.
class Group < ApplicationRecord
  AUTO_GROUPS = {
    everyone: 0,
    admins: 1,
    moderators: 2,
    staff: 3,
    trust_level_0: 10,
    trust_level_1: 11,
    trust_level_2: 12,
    trust_level_3: 13,
    trust_level_4: 14,
  }.freeze

  # Who may notify a group by naming it.
  ALIAS_LEVELS = {
    nobody: 0,
    only_admins: 1,
    mods_and_admins: 2,
    members_mods_and_admins: 3,
    owners_mods_and_admins: 4,
    everyone: 99,
  }.freeze

  MEMBERS = {
    admins: "admin",
    moderators: "moderator",
    staff: "admin OR moderator",
    **(0..4).to_h { |level| [:"trust_level_#{level}", "trust_level >= #{level}"] },
  }.freeze

  has_many :group_users, dependent: :destroy
  has_many :users, through: :group_users

  validates :name, presence: true, uniqueness: true

  class << self
    def visibility_levels = { public: 0, logged_on_users: 1, members: 2, staff: 3, owners: 4 }

    # Groups of which somebody may know.
    def visible_groups(user)
      return all if user&.admin?
      levels =
        visibility_levels.values_at(
          *[:public, (:logged_on_users if user), (:staff if user&.staff?)].compact,
        )
      where(visibility_level: levels).or(
        where(id: GroupUser.where(user_id: user&.id).select(:group_id), visibility_level: 2),
      )
    end

    # Groups whose members somebody may notify all at once.
    def mentionable(user, include_public: true)
      levels = ALIAS_LEVELS.values_at(:everyone)
      levels +=
        ALIAS_LEVELS.values_at(
          :mods_and_admins,
          :members_mods_and_admins,
          :owners_mods_and_admins,
        ) if user&.staff?
      levels << ALIAS_LEVELS[:only_admins] if user&.admin?
      own = GroupUser.where(user_id: user&.id)
      groups =
        where(mentionable_level: levels).or(
          where(mentionable_level: 3, id: own.select(:group_id)),
        ).or(where(mentionable_level: 4, id: own.where(owner: true).select(:group_id)))
      include_public ? groups.or(where(visibility_level: 0)) : groups
    end

    # @param name [Symbol] an automatic group
    def [](name) = find_by(id: AUTO_GROUPS.fetch(name)) || refresh_automatic_group!(name)

    def refresh_automatic_groups!(*names)
      names = AUTO_GROUPS.keys if names.empty?
      names.each { |name| refresh_automatic_group!(name) }
    end

    # Makes the group if it is missing and puts exactly its people into it.
    #
    # @return [Group]
    def refresh_automatic_group!(name)
      id = AUTO_GROUPS.fetch(name)
      group = create_with(name: name.to_s, automatic: true).find_or_create_by!(id: id)
      fill(id, MEMBERS[name]) if MEMBERS.key?(name)
      group
    end

    # @param user_id [Integer]
    # @param trust_level [Integer]
    def user_trust_level_change!(user_id, trust_level)
      levels = AUTO_GROUPS.values_at(*(0..4).map { |level| :"trust_level_#{level}" })
      GroupUser.where(user_id: user_id, group_id: levels.drop(trust_level + 1)).delete_all
      now = Time.zone.now
      rows = levels.take(trust_level + 1).map { |id| { user_id: user_id, group_id: id } }
      GroupUser.upsert_all(
        rows.map { |row| row.merge(created_at: now, updated_at: now) },
        unique_by: %i[group_id user_id],
      )
    end

    private

    # Leaves exactly those users in the group whom the condition is true of.
    def fill(id, condition)
      members = "SELECT id FROM users WHERE (#{condition}) AND NOT staged"
      DB.exec(<<~SQL, id: id)
        DELETE FROM group_users WHERE group_id = :id AND user_id NOT IN (#{members})
      SQL
      DB.exec(<<~SQL, id: id)
        INSERT INTO group_users (group_id, user_id, created_at, updated_at)
        SELECT :id, members.id, now(), now() FROM (#{members}) members
        ON CONFLICT DO NOTHING
      SQL
    end
  end

  def add(user)
    group_users.create_or_find_by!(user_id: user.id)
    user.reload if user.persisted?
    self
  end

  def remove(user)
    group_users.where(user_id: user.id).destroy_all
    self
  end
end
