# frozen_string_literal: true

# A section of the forum. Without category_groups everybody may do everything in it;
# otherwise only the groups listed, each as far as its permission goes.
class Category < ApplicationRecord
  has_many :topics
  has_many :category_groups, dependent: :destroy
  has_many :groups, through: :category_groups
  has_many :category_moderation_groups, dependent: :destroy
  has_many :moderating_groups, through: :category_moderation_groups, source: :group
  belongs_to :user, optional: true

  # Discourse writes a topic that describes a category; here there is none.
  attr_accessor :skip_category_definition

  before_validation { self.slug = name.to_s.parameterize if slug.blank? }
  validates :name, presence: true

  # Those somebody may see at all.
  scope :secured,
        ->(guardian = nil) do
          where("NOT categories.read_restricted").or(where(id: guardian&.secure_category_ids || []))
        end
  scope :topic_create_allowed, ->(guardian) { scoped_to_permissions(guardian, [1]) }
  scope :post_create_allowed, ->(guardian) { scoped_to_permissions(guardian, [1, 2]) }

  def self.scoped_to_permissions(guardian, permissions)
    return all if guardian&.is_admin?
    return none if guardian.nil? || guardian.anonymous?
    mine = guardian.user.group_users.pluck(:group_id) << Group::AUTO_GROUPS[:everyone]
    open = where.not(id: CategoryGroup.select(:category_id))
    open.or(
      where(
        id: CategoryGroup.where(permission_type: permissions, group_id: mine).select(:category_id),
      ),
    )
  end

  # @return [Array<Integer>] of the category itself and those below it
  def self.subcategory_ids(category_id)
    [category_id, *where(parent_category_id: category_id).flat_map { |it| subcategory_ids(it.id) }]
  end

  # Replaces who may do what.
  #
  # @param permissions [Hash{Symbol,Integer,Group=>Symbol}] { staff: :full, everyone: :readonly }
  def set_permissions(permissions)
    types = CategoryGroup.permission_types
    self.category_groups =
      permissions.map do |group, permission|
        group = Group::AUTO_GROUPS.fetch(group) if group.is_a?(Symbol)
        group = group.id if group.is_a?(Group)
        CategoryGroup.new(group_id: group, permission_type: types.fetch(permission, permission))
      end
    self.read_restricted = category_groups.none? { |entry| entry.group_id == 0 }
  end

  # @return [Array<Integer>, nil] who may read it, nil for everybody
  def secure_group_ids
    groups.pluck(:id) if read_restricted?
  end

  # @return [String]
  def url = "#{Discourse.base_path}/c/#{slug}/#{id}"

  def uncategorized? = id == SiteSetting.uncategorized_category_id
end
