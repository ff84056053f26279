# frozen_string_literal: true

module VolunteerCalls
  # Whom to invite to a call that is being posted, read and checked; see {CallInput}. Whether
  # they can see the topic is asked when it is there, by {Call::Invite}.
  class InviteInput
    FIELD = "invite"
    LISTS = %w[groups users].freeze

    # @return [Hash{Symbol => Array<String>}] :groups and :usernames, for {Call::Invite}; empty
    #   when there is nobody to invite, or when it is wrong
    attr_reader :names

    # @param raw [Object] what was sent: names of groups and of people; what is no person's
    #   name may be a group's
    # @param author [User, nil] who posts the call; nil when that was asked about before
    # @param errors [FieldErrors]
    def initialize(raw, author:, errors:)
      @author = author
      @errors = errors
      @names = {}
      return if raw.blank?
      fields = InputFields.new(raw, path: FIELD, known: LISTS, errors: errors)
      groups, users = LISTS.map { |name| list(fields, name) }
      return check_count if too_many?(groups, users)
      check(groups, users) if author
      @names = { groups: groups, usernames: users } if groups.any? || users.any?
    end

    private

    def list(fields, name)
      value = fields[name]
      return [] if value.blank?
      # A form sends a list as an object with numbers for names.
      value = value.values if value.is_a?(Hash) && value.keys.all?(/\A\d+\z/)
      return Call::Invite.tidy(value) if value.is_a?(Array) && value.all?(String)
      @errors.add(fields.at(name), :not_a_list_of_names)
      []
    end

    def too_many?(*lists) = lists.sum(&:size) > Call::Invite::MOST_NAMES

    def check_count
      refuse("users", :too_many_names, count: Call::Invite::MOST_NAMES)
    end

    def check(groups, users)
      known = InvitableGroups.new(Guardian.new(@author))
      people =
        User
          .human_users
          .where(username_lower: users.map { |name| User.normalize_username(name) })
          .pluck(:username_lower)
      users.each do |name|
        next if people.include?(User.normalize_username(name))
        group = known.find(name)
        code = group ? known.refusal(group) : :person_unknown
        refuse("users", code, name: name) if code
      end
      groups.each do |name|
        code = known.refusal(known.find(name))
        refuse("groups", code, name: name) if code
      end
    end

    def refuse(list, code, **words)
      @errors.add("#{FIELD}.#{list}", code, scope: "invitations", **words)
    end
  end
end
