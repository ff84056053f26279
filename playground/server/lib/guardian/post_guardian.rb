# frozen_string_literal: true

# {Guardian}'s answers about posts.
module PostGuardian
  def can_see_post?(post)
    return false if post.nil? || (post.trashed? && !is_staff?)
    is_admin? || can_see_topic?(post.topic)
  end

  # Silenced people write only in private messages they are part of.
  #
  # @param topic [Topic, nil]
  def can_create_post?(topic)
    silent = anonymous? || is_silenced?
    return false if silent && !(topic&.private_message? && topic.allowed_users.include?(@user))
    topic.nil? || topic.category.nil? ||
      Category.post_create_allowed(self).exists?(id: topic.category.id)
  end

  def can_edit_post?(post)
    return true if is_admin?
    return false unless can_see_post?(post) && can_create_post?(post.topic)
    return true if is_moderator? || is_category_group_moderator?(post.topic.category)
    return true if @user.in_any_groups?(SiteSetting.edit_all_post_groups_map)
    !post.topic.archived? && post.user_id == @user.id
  end

  def can_delete_post?(post)
    return false if post.is_first_post?
    is_staff? || post.user_id == @user.id
  end
end
