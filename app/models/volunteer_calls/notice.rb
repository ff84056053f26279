# frozen_string_literal: true

module VolunteerCalls
  # That one person was told of one change: by a notification, and by an e-mail where the
  # kind asks for one.
  class Notice < ActiveRecord::Base
    self.table_name = "volunteer_call_notices"

    # After this nobody is told any more: it is no news.
    STALE_AFTER = 1.day
    # What the job right after the change did not do, the sweep does.
    OVERDUE_AFTER = 1.minute
    # A job of the sweep has this long before the sweep makes another one.
    ENQUEUED_EVERY = 10.minutes
    # Longer than the mailer waits for any server.
    SENDING_TAKES = 10.minutes

    belongs_to :call, class_name: "VolunteerCalls::Call"
    belongs_to :slot, class_name: "VolunteerCalls::Slot", optional: true
    belongs_to :claim, class_name: "VolunteerCalls::Claim", optional: true
    belongs_to :event, class_name: "VolunteerCalls::Event"
    belongs_to :user, class_name: "::User"
    belongs_to :notification, class_name: "::Notification", optional: true

    # Notices whose e-mail should have been sent and was not.
    scope :overdue,
          -> { where(mail_due_at: ..OVERDUE_AFTER.ago).where(created_at: STALE_AFTER.ago..) }

    # Where jobs wait for long, each notice would otherwise get another one every minute.
    #
    # @return [Array<Integer>] ids of those that are overdue, which won't be for a while
    def self.put_off_overdue(now = Time.zone.now)
      ids = overdue.order(:id).pluck(:id)
      where(id: ids).where.not(mail_due_at: nil).update_all(mail_due_at: now + ENQUEUED_EVERY)
      ids
    end

    # Takes the right to send a notice's e-mail, for a while. One taker gets it, however many
    # try; who gets it and is gone before {#sent} leaves it to the sweep.
    #
    # @return [Notice, nil]
    def self.take(id, now = Time.zone.now)
      taken =
        where(id: id)
          .where.not(mail_due_at: nil)
          .where("emailed_at IS NULL OR emailed_at <= ?", now - SENDING_TAKES)
          .update_all(emailed_at: now, mail_due_at: now + SENDING_TAKES)
      find(id) if taken == 1
    end

    # The e-mail is out.
    def sent = update_columns(mail_due_at: nil)

    # The e-mail could not be sent, or not yet: somebody else may take it from then on.
    #
    # @param at [Time]
    def give_back(at:)
      update_columns(emailed_at: nil, mail_due_at: at)
    end

    # The person is not to have the e-mail after all.
    def forgo = update_columns(emailed_at: nil, mail_due_at: nil)

    # @return [Notices::Kind]
    def kind_of_notice = Notices::Kind.find(kind)
  end
end
