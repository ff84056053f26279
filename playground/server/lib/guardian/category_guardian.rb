# frozen_string_literal: true

# {Guardian}'s answers about categories.
module CategoryGuardian
  def can_see_category?(category)
    return false if category.nil?
    is_admin? || !category.read_restricted || secure_category_ids.include?(category.id)
  end

  # @return [Array<Integer>]
  def secure_category_ids = @secure_category_ids ||= @user.secure_category_ids

  # @return [Array<Integer>] every category they can see
  def allowed_category_ids = @allowed_category_ids ||= Category.secured(self).pluck(:id)

  # Whether they are in a group that moderates the category, where the forum allows that.
  def is_category_group_moderator?(category)
    return false if category.nil? || anonymous? || !SiteSetting.enable_category_group_moderation
    @group_moderator_categories ||= {}
    @group_moderator_categories.fetch(category.id) do
      groups = @user.group_users.select(:group_id)
      @group_moderator_categories[category.id] = category
        .category_moderation_groups
        .where(group_id: groups)
        .exists?
    end
  end
end
