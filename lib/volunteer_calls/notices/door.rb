# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # How one person is told of something: a notice, the notification, and the e-mail where
    # the kind asks for one. Once for each key, whoever tries how often.
    #
    # Call in a transaction. Whether somebody may and wants to hear is {Hearers}' question.
    class Door
      # @param event [Event] what it is about
      # @param call [Call] with its topic
      def initialize(event, call)
        @event = event
        @call = call
      end

      # @param user [User]
      # @param kind [Kind]
      # @param key [String] what this person is told once
      # @param claim_id [Integer, nil] what an answer is about
      # @return [Notice, nil] nil when they were told already
      def tell(user, kind, key:, claim_id: nil)
        notice = write(user, kind, key, claim_id)
        return if notice.nil?
        bell = Bell.new(notice, @call).ring(user)
        notice.update_columns(notification_id: bell.id)
        if kind.mail?
          DB.after_commit { Jobs.enqueue(:send_volunteer_call_notice, notice_id: notice.id) }
        end
        notice
      end

      private

      def write(user, kind, key, claim_id)
        now = Time.zone.now
        row = {
          call_id: @call.id,
          slot_id: @event.slot_id,
          claim_id: claim_id,
          event_id: @event.id,
          user_id: user.id,
          kind: kind.name,
          key: key,
          mail_due_at: (now if kind.mail?),
          created_at: now,
        }
        id = Notice.insert_all([row], unique_by: :key, returning: :id).rows.flatten.first
        Notice.find(id) if id
      end
    end
  end
end
