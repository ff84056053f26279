# frozen_string_literal: true

module Jobs
  # Sends the e-mail of a notice, once, by core's own rules about who wants how many.
  class SendVolunteerCallNotice < ::Jobs::UserEmail
    prepend ::VolunteerCalls::KeepsRowsPrivate

    # Cover is needed now; core's other mail may wait.
    sidekiq_options queue: "default"

    TYPE = "volunteer_call_notice"
    RETRY_AFTER = 10.minutes

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      notice = ::VolunteerCalls::Notice.take(args[:notice_id])
      return if notice.nil?
      begin
        mail(notice)
      rescue StandardError
        notice.give_back(at: RETRY_AFTER.from_now)
        raise
      end
    end

    # Core's. Notes whether there is something to send.
    def message_for_email(...)
      super.tap { |message, _reason| @skipped = message.nil? }
    end

    private

    def mail(notice)
      delivery = ::VolunteerCalls::Notices::Delivery.new(notice)
      return notice.forgo unless delivery.wanted?
      if (at = delivery.later)
        notice.give_back(at: at)
        return Jobs.enqueue_at(at, :send_volunteer_call_notice, notice_id: notice.id)
      end
      send_user_email(
        user_id: notice.user_id,
        type: TYPE,
        notification_id: notice.notification_id,
        notification_type: ::VolunteerCalls::Notices::Bell::TYPE.to_s,
        notification_data_hash: {
          notice_id: notice.id,
        },
      )
      @skipped ? notice.forgo : notice.sent
    end
  end
end
