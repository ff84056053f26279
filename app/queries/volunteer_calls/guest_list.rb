# frozen_string_literal: true

module VolunteerCalls
  # Whom an organiser can invite to a call out of the people and groups they named, and why not
  # the others. Nobody learns from it who mutes or ignores them, nor who is in a group.
  class GuestList
    # Why somebody can't be invited: code and what was named.
    Refused = Struct.new(:name, :code, :count, keyword_init: true)

    # @return [Hash{Integer => Integer, nil}] ids of those who can be invited, each with the
    #   group they are invited with, if they weren't named themselves
    attr_reader :guests
    # @return [Array<Refused>]
    attr_reader :refused

    # @param call [Call] with its topic
    # @param guardian [Guardian] of the organiser
    # @param usernames [Array<String>] what is no person's name may be a group's
    # @param groups [Array<String>] names
    def initialize(call:, guardian:, usernames:, groups:)
      @topic = call.topic
      @guardian = guardian
      @known_groups = InvitableGroups.new(guardian)
      @guests = {}
      @refused = []
      read_groups(read_people(usernames) + groups)
    end

    private

    # @return [Array<String>] those of the names that are a group's
    def read_people(usernames)
      named = usernames.uniq { |name| User.normalize_username(name) }
      found =
        User.human_users.where(username_lower: named.map { |name| User.normalize_username(name) })
      people = found.index_by(&:username_lower)
      look_at(found)
      groups, named =
        named.partition do |name|
          !people.key?(User.normalize_username(name)) && @known_groups.find(name)
        end
      named.each do |name|
        user = people[User.normalize_username(name)]
        code = refusal_of(user)
        code ? refuse(name, code) : @guests[user.id] = nil
      end
      groups
    end

    def read_groups(names)
      names
        .uniq(&:downcase)
        .each do |name|
          group = @known_groups.find(name)
          code = @known_groups.refusal(group)
          code ? refuse(name, code) : read_members(group)
        end
    end

    def read_members(group)
      members = group.users.human_users.where.not(id: @guests.keys).to_a
      look_at(members)
      able, unable = members.partition { |user| refusal_of(user).nil? }
      able.each { |user| @guests[user.id] = group.id }
      others = unable.count { |user| user.id != @guardian.user.id }
      if others > 0
        @refused << Refused.new(name: group.name, code: :members_left_out, count: others)
      end
    end

    # Reads what is asked about each of them, for all at once.
    def look_at(users)
      @readers = TopicReaders.new(@topic, users)
      @screener =
        UserCommScreener.new(acting_user: @guardian.user, target_user_ids: users.map(&:id))
    end

    def refusal_of(user)
      return :person_unknown if user.nil?
      return :person_is_you if user.id == @guardian.user.id
      return :person_cannot_see if @readers.exclude?(user)
      :person_cannot_be_invited unless reachable?(user)
    end

    def reachable?(user)
      user.active && !user.staged && !user.suspended? &&
        !@screener.ignoring_or_muting_actor?(user.id) && muting_topic.exclude?(user.id)
    end

    def muting_topic
      @muting_topic ||=
        TopicUser.where(
          topic_id: @topic.id,
          notification_level: TopicUser.notification_levels[:muted],
        ).pluck(:user_id)
    end

    def refuse(name, code) = @refused << Refused.new(name: name, code: code)
  end
end
