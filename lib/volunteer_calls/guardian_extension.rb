# frozen_string_literal: true

module VolunteerCalls
  # What somebody may do with calls; asked in every door.
  module GuardianExtension
    # @return [Boolean] whether this person may post calls at all
    def can_post_volunteer_calls?
      authenticated? && !@user.silenced? &&
        @user.in_any_groups?(SiteSetting.volunteer_calls_post_allowed_groups_map)
    end

    # @return [Boolean] whether this person may add a call to a topic that has none
    def can_add_volunteer_call?(topic)
      can_post_volunteer_calls? && organises_volunteer_call?(topic) && can_see?(topic) &&
        !topic.closed && !topic.archived
    end

    # @param call [VolunteerCalls::Call]
    # @return [Boolean] whether this person is an organiser of the call
    def can_manage_volunteer_call?(call)
      call.topic.present? && organises_volunteer_call?(call.topic) && can_see?(call.topic)
    end

    # @param holds_claim [Boolean] whether this person has a live claim in the call
    # @return [Boolean] whether the contact's private part is for this person
    def can_see_volunteer_contact?(call, holds_claim:)
      holds_claim || can_manage_volunteer_call?(call)
    end

    # @return [VolunteerCalls::Refusal, nil] why this person can't volunteer anywhere in
    #   this call now; nil when they can
    def volunteer_refusal(call)
      code =
        if anonymous?
          :logged_out
        elsif @user.suspended?
          :suspended
        elsif @user.silenced?
          :silenced
        elsif !in_claiming_groups?
          :not_in_group
        elsif call.topic.archived
          :topic_archived
        elsif call.topic.closed
          :topic_closed
        elsif call.closed?
          :volunteering_closed
        end
      code && Refusal.new(code)
    end

    private

    def in_claiming_groups?
      allowed = SiteSetting.volunteer_calls_claim_allowed_groups_map
      # Everybody who can log in is in that group, which saves asking who is in which.
      allowed.include?(Group::AUTO_GROUPS[:trust_level_0]) || @user.in_any_groups?(allowed)
    end

    # Topic's author, staff, and category moderators.
    def organises_volunteer_call?(topic)
      authenticated? &&
        (is_staff? || is_my_own?(topic) || is_category_group_moderator?(topic.category))
    end
  end
end
