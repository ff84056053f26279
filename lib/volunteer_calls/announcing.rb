# frozen_string_literal: true

module VolunteerCalls
  # From the history to the people: every history row is announced once, by whoever gets
  # to it, right after the change or, if that job was lost, by the sweep a minute later.
  # See docs/decisions/history-is-the-outbox.md.
  module Announcing
    # Call once for each change, in its transaction or after it. {Seating#settle} does.
    #
    # @param call_id [Integer]
    def self.soon(call_id)
      # Where jobs run at once they must not run before there is something to announce.
      DB.after_commit { Jobs.enqueue(:announce_volunteer_call_events, call_id: call_id) }
    end

    # Announces what is to be announced in a call, one change after the other.
    #
    # @param call_id [Integer]
    def self.now(call_id)
      failed = []
      loop do
        announcement = Notices::Announcement.new(call_id, except: failed)
        break unless PrivateRows.kept { announcement.run }
      rescue StandardError => error
        failed.concat(announcement.event_ids)
        report(error, call_id, announcement.event_ids)
        # Without a change to leave out it would go on for ever.
        break if announcement.event_ids.empty?
      end
      Publishing.now(call_id)
    end

    # Announces and enqueues what jobs that were lost have left.
    def self.sweep
      Event
        .where(announced_at: nil)
        .where(created_at: Notice::STALE_AFTER.ago..Notice::OVERDUE_AFTER.ago)
        .distinct
        .pluck(:call_id)
        .each { |call_id| now(call_id) }
      Publishing.sweep
      Notice.put_off_overdue.each do |notice_id|
        Jobs.enqueue(:send_volunteer_call_notice, notice_id: notice_id)
      end
    end

    def self.report(error, call_id, event_ids)
      Discourse.warn_exception(
        error,
        message: "Announcing what happened in a call for volunteers failed",
        env: {
          call_id: call_id,
          event_ids: event_ids,
        },
      )
    end
    private_class_method :report
  end
end
