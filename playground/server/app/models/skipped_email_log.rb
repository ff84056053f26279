# frozen_string_literal: true

# That a mail was not sent, and why.
class SkippedEmailLog < ApplicationRecord
  def self.reason_types
    {
      exceeded_emails_limit: 2,
      user_email_no_user: 5,
      user_email_no_email: 7,
      user_email_seen_recently: 10,
      user_email_notification_already_read: 11,
      user_email_user_suspended_not_pm: 14,
    }
  end
end
