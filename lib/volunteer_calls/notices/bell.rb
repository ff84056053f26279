# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # The notification of a notice: of our own type, about the topic's first post, whose
    # card it leads to; see docs/decisions/one-notification-type.md. What it says is put
    # into words by the page, in lib/volunteer-calls/notification.ts.
    class Bell
      TYPE = :volunteer_call
      # Far from the numbers that core and its plugins give away.
      TYPE_ID = 24_117
      # What the column takes, in characters. JSON may need two for one of a text.
      LENGTH = 1000
      TITLE_LENGTH = 80
      REASON_LENGTH = 120
      # Of what one may say why. Whoever hears of it at all may know that, too.
      WITH_REASON = %i[released declined reason_given].freeze

      # Tells core of the type. At start.
      def self.register = ::Notification.types[TYPE] = TYPE_ID

      # @param notice [Notice]
      # @param call [Call] with its topic
      def initialize(notice, call)
        @notice = notice
        @call = call
        @kind = notice.kind_of_notice
        @event = notice.event
        @names = Names.new(@event, call, notice.user)
      end

      # Call inside the transaction that announces.
      #
      # @param user [User] whom to notify
      # @return [Notification]
      def ring(user)
        earlier = (take_earlier(user) if @kind.gathered?)
        bell =
          ::Notification.create!(
            notification_type: TYPE_ID,
            user_id: user.id,
            # Where somebody can't follow it the host would hide it.
            topic_id: (@call.topic_id unless @kind.unseen?),
            post_number: (1 unless @kind.unseen?),
            high_priority: @kind.urgent?,
            skip_send_email: true,
            data: JSON.generate(fitting(earlier ? gather(earlier) : data)),
          )
        Push.new(bell, self).send_to(user) if earlier.nil? && !@kind.unseen?
        bell
      end

      # @return [String] the path to the slot, or to the card
      def path = SlotLink.path(@call.topic, @notice.slot_id)

      # @return [Hash] what the page puts into words; see `NotificationData` there
      def data
        @data ||= {
          kind: @kind.name,
          slot_id: @notice.slot_id,
          slot_title: title(slot&.title),
          event_name: title(@call.event_name),
          display_username: (actor.username if named?),
          people: (named? ? [@event.user_id].compact : []),
          count: 1,
          **reason,
        }
      end

      # Who nominated somebody is whom an answer is for, whoever asks again; who was assigned
      # is who does it.
      #
      # @return [User] who did it
      def actor
        @actor ||= nominator || assignee || User.find_by(id: speaker_id) || Discourse.system_user
      end

      # @return [String] as the person may know them
      def actor_name = PersonName.of((actor if named?))

      attr_reader :call, :kind

      private

      # Who is gone didn't say so themselves; it is said of them.
      def speaker_id = @kind.name == :released ? @event.user_id : @event.actor_id

      def named?
        @names.actor? && (@kind.name != :released || actor.id != Discourse::SYSTEM_USER_ID)
      end

      def nominator = (@notice.claim&.nominated_by if @kind.name == :asked_again)

      def assignee
        if %w[assigned moved].exclude?(@event.action) || %i[assigned moved].include?(@kind.name)
          return
        end
        User.find_by(id: @event.user_id)
      end

      def slot = @notice.slot_id && @call.slots.find { |slot| slot.id == @notice.slot_id }

      def reason
        return {} if @event.reason.blank? || WITH_REASON.exclude?(@kind.name)
        { reason: @event.reason.squish.truncate(REASON_LENGTH) }
      end

      def title(text) = text&.truncate(TITLE_LENGTH)

      # The unread notification of the same kind in this topic gives way to one for both.
      def take_earlier(user)
        earlier =
          ::Notification
            .where(
              user_id: user.id,
              topic_id: @call.topic_id,
              notification_type: TYPE_ID,
              read: false,
            )
            .order(id: :desc)
            .find { |bell| bell.data_hash[:kind] == @kind.name.to_s }
        earlier&.destroy!
        earlier&.data_hash
      end

      # Who is not named any more is still counted.
      def fitting(data)
        left = LENGTH - JSON.generate({ **data, people: [] }).length
        { **data, people: data[:people].take_while { |id| (left -= id.to_s.length + 1).positive? } }
      end

      def gather(earlier)
        known = Array(earlier[:people])
        new_faces = (data[:people] - known).size
        same_slot = earlier[:slot_id] == data[:slot_id]
        data.merge(
          slot_id: (data[:slot_id] if same_slot),
          slot_title: (data[:slot_title] if same_slot),
          people: known | data[:people],
          count: earlier[:count].to_i + new_faces,
        )
      end
    end
  end
end
