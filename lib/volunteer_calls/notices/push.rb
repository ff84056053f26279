# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # The alert that goes with a notification: on the desktop while the forum is open, and
    # pushed to devices as core pushes its own.
    class Push
      # @param bell [Notification]
      # @param source [Bell]
      def initialize(bell, source)
        @bell = bell
        @source = source
      end

      # After the running transaction commits.
      #
      # @param user [User]
      def send_to(user)
        payload = I18n.with_locale(user.effective_locale) { build }
        DB.after_commit do
          if user.allow_live_notifications?
            MessageBus.publish("/notification-alert/#{user.id}", payload, user_ids: [user.id])
          end
          PostAlerter.push_notification(user, payload)
        end
      end

      private

      def build
        topic = @source.call.topic
        data = @source.data
        {
          notification_type: @bell.notification_type,
          post_number: 1,
          topic_title: topic.title,
          topic_id: topic.id,
          excerpt: data[:slot_title] || data[:event_name],
          username: data[:display_username],
          post_url: @source.path,
          translated_title:
            I18n.t("volunteer_calls.notices.#{data[:kind]}.alert", actor: @source.actor_name),
        }
      end
    end
  end
end
