# frozen_string_literal: true

module Jobs
  # Sends somebody a mail, unless they or the site don't want it: Discourse's rules as far
  # as the playground has what they ask about.
  class UserEmail < Base
    def send_user_email(args)
      user = User.find_by(id: args[:user_id])
      return skip(args, :user_email_no_user) if user.nil?
      return skip(args, :user_email_no_email, user) if user.email.blank?
      notification = Notification.find_by(id: args[:notification_id])
      message, = message_for_email(user, nil, args[:type], notification, args)
      Email::Sender.new(message, args[:type], user).send if message
    end

    # @return [Array] the mail, or nil and why there is none
    def message_for_email(user, _post, type, notification, args = {})
      reason = reason_against(user, notification)
      return nil, skip(args, reason, user) if reason
      [UserNotifications.public_send(type, user, args.symbolize_keys), nil]
    end

    private

    def reason_against(user, notification)
      return :user_email_user_suspended_not_pm if user.suspended?
      if user.user_option.email_level != UserOption.email_level_types[:always]
        seen_since = SiteSetting.email_time_window_mins.minutes.ago
        return :user_email_seen_recently if user.last_seen_at && user.last_seen_at > seen_since
        return :user_email_notification_already_read if notification&.read
      end
      :exceeded_emails_limit if reached_max_emails?(user)
    end

    def reached_max_emails?(user)
      EmailLog.where(user_id: user.id, created_at: 1.day.ago..).count >=
        SiteSetting.max_emails_per_day_per_user
    end

    def skip(args, reason, user = nil)
      SkippedEmailLog.create!(
        email_type: args[:type],
        user_id: user&.id,
        to_address: user&.email.presence || "no_email_found",
        reason_type: SkippedEmailLog.reason_types[reason],
      )
    end
  end
end
