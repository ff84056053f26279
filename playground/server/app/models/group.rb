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
