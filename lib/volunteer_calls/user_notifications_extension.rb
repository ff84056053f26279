# frozen_string_literal: true

module VolunteerCalls
  # Adds our e-mail to core's, so that core's job finds it by its name.
  module UserNotificationsExtension
    # A production server has looked at every mailer's methods before plugins add theirs.
    def self.prepended(base) = base.clear_action_methods!

    # @param user [User]
    # @param opts [Hash] :notification_data_hash with :notice_id
    # @return [Mail::Message]
    def volunteer_call_notice(user, opts)
      notice = Notice.find(opts[:notification_data_hash].symbolize_keys.fetch(:notice_id))
      I18n.with_locale(user.effective_locale) do
        envelope = Notices::Envelope.new(Notices::Letter.of(notice, user))
        build_email(user.email, envelope.to_h).tap do |message|
          reply_to = envelope.reply_to
          message.header["Reply-To"] = reply_to if reply_to
        end
      end
    end
  end
end
