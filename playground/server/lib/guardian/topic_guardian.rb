# frozen_string_literal: true

# {Guardian}'s answers about topics.
module TopicGuardian
  def can_see_topic?(topic, hide_deleted = true)
    return false if topic.nil?
    return true if is_admin?
    return false if hide_deleted && topic.deleted_at && !can_see_deleted_topics?(topic.category)
    if topic.private_message?
      return authenticated? && topic.all_allowed_users.where(id: @user.id).exists?
    end
    return false if topic.shared_draft && !can_see_shared_draft?
    topic.category.nil? || can_see_category?(topic.category)
  end

  # Discourse asks the groups of a setting, by default staff.
  def can_see_shared_draft? = is_staff?

  # @param topic_ids [Array<Integer>]
  # @return [Array<Integer>] those of them they can see
  def can_see_topic_ids(topic_ids: [], hide_deleted: true)
    scope = hide_deleted && !is_staff? ? Topic.all : Topic.with_deleted
    scope
      .where(id: topic_ids)
      .includes(:category)
      .select { |topic| can_see_topic?(topic, hide_deleted) }
      .map(&:id)
  end

  def can_see_deleted_topics?(category)
    is_category_group_moderator?(category) ||
      @user.in_any_groups?(SiteSetting.delete_all_posts_and_topics_allowed_groups_map) || is_staff?
  end

  def can_create_topic?(parent)
    return true if is_staff?
    authenticated? && @user.in_any_groups?(SiteSetting.create_topic_allowed_groups_map) &&
      can_create_post?(parent)
  end

  # @param category [Category, Integer, nil]
  def can_create_topic_on_category?(category)
    id = category.is_a?(Category) ? category.id : category
    can_create_topic?(nil) && (id.nil? || Category.topic_create_allowed(self).exists?(id: id))
  end

  def can_create_post_on_topic?(topic)
    return false if topic.blank? || topic.trashed?
    return true if is_admin?
    (!(topic.closed? || topic.archived?) || can_close_topic?(topic)) && can_create_post?(topic)
  end

  def can_edit_topic?(topic)
    return false unless can_see?(topic)
    return true if is_admin?
    return true if is_moderator? && can_create_post?(topic)
    return true if is_category_group_moderator?(topic.category)
    return false if topic.category && !can_create_topic_on_category?(topic.category)
    return false if topic.archived
    helper = !topic.private_message? && @user.in_any_groups?(SiteSetting.edit_all_topic_groups_map)
    (helper && can_create_post?(topic)) || topic.user_id == @user.id
  end

  def can_delete_topic?(topic)
    return false if topic.trashed?
    is_staff? || is_category_group_moderator?(topic.category) ||
      (topic.user_id == @user.id && topic.posts_count <= 1 && topic.created_at > 24.hours.ago)
  end

  # Staff, whom the forum trusts most, and who moderates the category.
  def can_perform_action_available_to_group_moderators?(topic)
    return false if anonymous? || topic.nil?
    is_staff? || @user.has_trust_level?(4) || is_category_group_moderator?(topic.category)
  end

  alias can_close_topic? can_perform_action_available_to_group_moderators?
  alias can_archive_topic? can_perform_action_available_to_group_moderators?

  def can_moderate_topic?(topic)
    return false if anonymous? || topic.nil?
    is_staff? || can_perform_action_available_to_group_moderators?(topic)
  end
end
