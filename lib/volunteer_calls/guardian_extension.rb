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

    # @param call [VolunteerCalls::Call]
    # @return [Boolean] whether this person may read what happened to the call: its organisers,
    #   and staff also once its topic is deleted
    def can_see_volunteer_history?(call)
      return can_manage_volunteer_call?(call) if call.topic
      topic = ::Topic.with_deleted.find_by(id: call.topic_id)
      topic.present? && authenticated? && !@user.silenced? && is_staff? && can_see?(topic)
    end

    # @return [Boolean] whether this person, who sees the topic, may invite others to its call
    def can_invite_volunteers?(topic) = organises_volunteer_call?(topic)

    # @return [Boolean] whether this person, who sees the topic, may put others into its slots
    def can_assign_volunteers?(topic) = organises_volunteer_call?(topic)

    # @param call [VolunteerCalls::Call]
    # @return [Boolean] whether this person may change the call; nobody does in the archive
    def can_edit_volunteer_call?(call)
      can_manage_volunteer_call?(call) && !call.topic.archived
    end

    # @param holds_seat [Boolean] whether this person holds a seat in the call
    # @return [Boolean] whether the contact's private part is for this person
    def can_see_volunteer_contact?(call, holds_seat:)
      holds_seat || can_manage_volunteer_call?(call)
    end

    # @param has_claim [Boolean] whether this person is in the call, or was until it was over
    # @return [Boolean] whether this person may know who has claims in the call
    def can_see_volunteer_names?(call, has_claim:)
      call.names_public? || (has_claim && call.names_visible_to == "volunteers") ||
        can_manage_volunteer_call?(call)
    end

    # @param call [VolunteerCalls::CallStanding]
    # @return [Boolean] the same, for doors that have read no claims
    def sees_volunteer_names?(call)
      return true if call.names_public?
      own =
        VolunteerCalls::Claim.involved.where(call_id: call.id, user_id: @user.id) if authenticated?
      can_see_volunteer_names?(call, has_claim: own&.exists?)
    end

    # @return [Boolean] whether this person may track claims: moderators in every call they can
    #   see, organisers in their own
    def can_track_volunteer_calls?
      return false unless authenticated? && !@user.silenced?
      is_staff? || VolunteerCalls::Tracker::ReadableTopics.new(self).any_calls?
    end

    # @return [Boolean] whether this person may know how much everybody takes on
    def can_see_volunteer_load? = authenticated? && !@user.silenced? && is_staff?

    # @param topic [Topic] that this person sees
    # @return [Boolean] whether this person may add to what is told of a slot: an organiser, or
    #   somebody who does it or did
    def can_tell_of_volunteer_slot?(topic, slot_id)
      return true if organises_volunteer_call?(topic)
      return false if anonymous? || @user.silenced?
      VolunteerCalls::Claim.exists?(
        slot_id: slot_id,
        user_id: @user.id,
        state: %w[claimed attended],
      )
    end

    # What was flagged and hidden is hidden with its call, except from those who see to it.
    #
    # @return [Boolean] whether this person sees the call also while the post is hidden
    def can_see_hidden_volunteer_call?(topic) = organises_volunteer_call?(topic)

    # @param topic [Topic, nil]
    # @return [Boolean] whether this person sees the call in the topic, if it has one
    def can_see_volunteer_call?(topic)
      can_see?(topic) && (!topic.first_post&.hidden || can_see_hidden_volunteer_call?(topic))
    end

    # @return [VolunteerCalls::Refusal, nil] why this person can't volunteer anywhere in
    #   this call now; nil when they can
    def volunteer_refusal(call)
      person_refusal = volunteer_person_refusal
      return person_refusal if person_refusal
      topic = call.topic
      code =
        if topic.nil? || topic.deleted_at
          :topic_deleted
        elsif topic.archived
          :topic_archived
        elsif call.cancelled?
          :call_cancelled
        elsif topic.closed
          :topic_closed
        elsif call.closed?
          :volunteering_closed
        end
      code && VolunteerCalls::Refusal.new(code)
    end

    # @return [VolunteerCalls::Refusal, nil] why this person can't nominate anybody in this
    #   call now; nil when they can
    def nomination_refusal(call)
      refusal = volunteer_refusal(call)
      return refusal if refusal || !SiteSetting.volunteer_calls_only_organisers_nominate
      VolunteerCalls::Refusal.new(:only_organisers) unless can_manage_volunteer_call?(call)
    end

    # @param user [User] who would be nominated or written to
    # @return [Boolean] whether that person lets this one ask them: no mute, no ignore, and
    #   personal messages allowed, as the host decides it
    def can_ask_volunteer?(user)
      UserCommScreener
        .new(acting_user: @user, target_user_ids: [user.id])
        .preventing_actor_communication
        .exclude?(user.id)
    end

    # @return [VolunteerCalls::Refusal, nil] why this person can't volunteer in any call
    def volunteer_person_refusal
      code =
        if anonymous?
          :logged_out
        elsif @user.suspended?
          :suspended
        elsif @user.silenced?
          :silenced
        elsif !in_claiming_groups?
          :not_in_group
        end
      code && VolunteerCalls::Refusal.new(code)
    end

    private

    def in_claiming_groups?
      allowed = SiteSetting.volunteer_calls_claim_allowed_groups_map
      # Everybody who can log in is in that group, which saves asking who is in which.
      allowed.include?(Group::AUTO_GROUPS[:trust_level_0]) || @user.in_any_groups?(allowed)
    end

    # Topic's author, staff, and category moderators, unless they are silenced.
    def organises_volunteer_call?(topic)
      authenticated? && !@user.silenced? &&
        (is_staff? || is_my_own?(topic) || is_category_group_moderator?(topic.category))
    end
  end
end
