# frozen_string_literal: true

module VolunteerCalls
  module Health
    # What people should have been told and were not.
    module Outbox
      # Announces and sends what is still news, and leaves what is none any more.
      #
      # @return [Hash{Symbol => Integer}] told: changes that were announced now, or their
      #   e-mails sent; left: those that came too late for that
      def self.clear(now = Time.zone.now)
        before = Counts.all(now)
        Announcing.sweep
        leave_lost(now)
        after = Counts.all(now)
        told = %i[announcements mails].sum { |fault| before[fault] - after[fault] }
        { told: [told, 0].max, left: before[:lost_announcements] + before[:lost_mails] }
      end

      def self.leave_lost(now)
        stale = ..(now - Notice::STALE_AFTER)
        Event.where(announced_at: nil, created_at: stale).update_all(announced_at: now)
        mails = Notice.where(mail_due_at: ..(now + Notice::ENQUEUED_EVERY), created_at: stale)
        mails.update_all(mail_due_at: nil)
      end
      private_class_method :leave_lost
    end
  end
end
