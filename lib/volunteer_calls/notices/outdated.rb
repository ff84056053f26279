# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Nobody is to find first what isn't true any more: with what happened since, unread
    # notifications of it count as read. Also with what somebody isn't told by itself, since
    # something else in the same change asks more of them.
    class Outdated
      # With which of their own actions what was asked of somebody is answered, wherever they did
      # it: who answers in the topic reads it there, who answers by e-mail doesn't.
      ANSWERS = {
        **%w[accepted declined claimed covered confirmed].index_with(Kind::ASKED),
        "released" => Kind::HAD,
      }.freeze

      # Call in the transaction that announces.
      #
      # @param events [Array<Event>] of one change
      # @param call [Call]
      def self.read_answered(events, call)
        events
          .select { |event| event.actor_id == event.user_id && ANSWERS.key?(event.action) }
          .each do |event|
            user = User.find_by(id: event.user_id)
            new(user, call).read_answered(event) if user
          end
      end

      # @param user [User]
      # @param call [Call]
      def initialize(user, call)
        @user = user
        @call = call
      end

      # Call in the transaction that announces, before the new notification: with that one the
      # person's page hears how many are left.
      #
      # @param news [Array<Array(Event, Kind)>] of one change, about this person
      def read(news)
        news = news.reject { |event, kind| kind.ends.empty? || still_asked?(event, kind) }
        return if news.empty?
        read_those { |bell| news.any? { |event, kind| ended?(bell, event, kind) } }
      end

      # @param event [Event] of their own
      def read_answered(event)
        kinds = ANSWERS.fetch(event.action)
        over =
          read_those do |bell|
            kinds.include?(bell[:kind]&.to_sym) && bell[:slot_id] == event.slot_id
          end
        # Nothing new comes with which their page would hear of it.
        DB.after_commit { @user.publish_notifications_state } if over.any?
      end

      private

      # @yieldparam bell [Hash] data of an unread notification
      # @return [Array<Notification>]
      def read_those
        over = unread.select { |bell| yield bell.data_hash }
        ::Notification.where(id: over.map(&:id)).update_all(read: true) if over.any?
        over
      end

      # What was asked of them before a small change is asked after it as well.
      def still_asked?(event, kind)
        return false if kind.name != :slot_changed
        mine = Claim.live.where(slot_id: event.slot_id, user_id: @user.id)
        mine.where.not(confirm_by: nil).exists?
      end

      # @param bell [Hash] data of the notification
      def ended?(bell, event, kind)
        return false if kind.ends.exclude?(bell[:kind]&.to_sym)
        event.slot_id.nil? || [event.slot_id, left_slot_id(event, kind)].include?(bell[:slot_id])
      end

      # Whoever was moved has nothing to do with the slot before any more.
      def left_slot_id(event, kind) = (event.data&.dig("other_slot_id") if kind.name == :moved)

      def unread
        ::Notification.where(
          user_id: @user.id,
          topic_id: @call.topic_id,
          notification_type: Bell::TYPE_ID,
          read: false,
        )
      end
    end
  end
end
