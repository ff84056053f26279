# frozen_string_literal: true

module VolunteerCalls
  # An organiser invites people and groups to a call. Each person is told once for a call,
  # however often they are named. Concerns organisers and those invited, so nothing is
  # published.
  class Call::Invite
    include Service::Base

    # How many people and groups one request may name.
    MOST_NAMES = 50
    # How many are told in one go: each history row is announced by itself.
    TOLD_AT_ONCE = 200

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Array<String>] :usernames may name groups as well
    #   @option params [Array<String>] :groups names of groups
    #   @return [Service::Base::Context] with :guest_list, :invited (ids of those who are told
    #     now) and :already (how many were invited before, or do something in the call)

    params do
      attribute :topic_id, :integer
      attribute :usernames
      attribute :groups

      before_validation do
        self.usernames = Call::Invite.tidy(usernames)
        self.groups = Call::Invite.tidy(groups)
      end

      validates :topic_id, presence: true
      validate :some_names

      def some_names
        count = usernames.size + groups.size
        errors.add(:usernames, :nobody_named) if count.zero?
        errors.add(:usernames, :too_many_names, count: MOST_NAMES) if count > MOST_NAMES
      end
    end

    model :call
    policy :can_see_topic
    policy :can_invite
    policy :people_can_answer
    step :read_names

    transaction { step :invite }

    # @return [Array<String>] names without "@" and spaces; what is no name is left out
    def self.tidy(names)
      Array.wrap(names).grep(String).map { |name| name.strip.delete_prefix("@") }.compact_blank
    end

    # Invites with a call that was just posted; resolving large groups is nothing to wait for.
    #
    # @param names [Hash] see {InviteInput#names}; empty for nobody
    def self.later(topic_id, user_id, names)
      return if names.blank?
      Jobs.enqueue(:invite_to_volunteer_call, topic_id: topic_id, user_id: user_id, **names)
    end

    private

    def fetch_call(params:)
      Call.eager_load(:topic, :slots).find_by(topic_id: params.topic_id)
    end

    def can_see_topic(guardian:, call:)
      guardian.can_see?(call.topic)
    end

    def can_invite(guardian:, call:)
      guardian.can_invite_volunteers?(call.topic)
    end

    # Nobody is called to what is closed, or to what they can't see.
    def people_can_answer(call:)
      call.status == :open && !call.topic.first_post&.hidden
    end

    def read_names(call:, guardian:, params:)
      context[:guest_list] = GuestList.new(
        call: call,
        guardian: guardian,
        usernames: params.usernames,
        groups: params.groups,
      )
    end

    def invite(call:, guardian:, guest_list:)
      guests = guest_list.guests.keys
      strangers = guests - Claim.live.where(call_id: call.id, user_id: guests).pluck(:user_id)
      context[:invited] = write(call, guardian.user, guest_list.guests.slice(*strangers))
      context[:already] = guests.size - context[:invited].size
      context[:invited].each_slice(TOLD_AT_ONCE) { |ids| record(call, guardian.user, ids) }
      Announcing.soon(call.id) if context[:invited].any?
    end

    # The database says who is new, also when two organisers invite at once.
    def write(call, organiser, guests)
      return [] if guests.empty?
      shared = { call_id: call.id, invited_by_id: organiser.id, created_at: Time.zone.now }
      rows = guests.map { |user_id, group_id| { user_id:, group_id:, **shared } }
      Invitation.insert_all(rows, returning: :user_id).rows.flatten
    end

    def record(call, organiser, user_ids)
      Event.create!(
        call_id: call.id,
        actor_id: organiser.id,
        action: "invited",
        data: {
          user_ids: user_ids,
        },
      )
    end
  end
end
