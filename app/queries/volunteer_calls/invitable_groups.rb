# frozen_string_literal: true

module VolunteerCalls
  # The groups that one person can invite to a call, by their names: as where groups are
  # mentioned in posts.
  class InvitableGroups
    # @param guardian [Guardian] of who invites
    def initialize(guardian)
      @guardian = guardian
    end

    # @return [Group, nil] a group of this name, if the person may know of it
    def find(name)
      Group.visible_groups(@guardian.user).find_by("LOWER(name) = ?", name.downcase)
    end

    # @param group [Group, nil]
    # @return [Symbol, nil] why the group can't be invited
    def refusal(group)
      return :group_unknown if group.nil?
      mentionable = Group.mentionable(@guardian.user, include_public: false)
      return :group_not_mentionable unless mentionable.exists?(id: group.id)
      limit = SiteSetting.max_users_notified_per_group_mention
      :group_too_large if group.group_users.count >= limit
    end
  end
end
