# frozen_string_literal: true

module VolunteerCalls
  # Somebody made their account anonymous: nobody comes from there any more, and nothing they
  # wrote or that was written about them in private is kept. That they were there stays, under
  # the name the account has now.
  module Anonymising
    # What people write, by its name in a history row's data.
    TEXTS = %w[note reason message text].freeze

    # Host event `user_anonymized`.
    #
    # @param user [User] with its new name
    def self.of(user)
      Departure.give_up_all(user, cause: "account_anonymised")
      leave_audience(user)
      Notice.where(user_id: user.id).delete_all
      forget_claims(user.id)
      forget_in_notifications(user.id)
      forget_history(user.id)
      ThanksLine.rewrite_of(user.id)
    end

    def self.leave_audience(user)
      to_come =
        Slot.where(id: Attendance.where(user_id: user.id).select(:slot_id)).select(&:to_come?)
      to_come.each do |slot|
        Attendance::Remove.call(params: { slot_id: slot.id }, guardian: Guardian.new(user))
      end
    end
    private_class_method :leave_audience

    def self.forget_claims(user_id)
      own = Claim.where(user_id: user_id)
      own.update_all(note: nil, reason: nil, nomination_note: nil)
      Claim.where(nominated_by_id: user_id).update_all(nomination_note: nil)
      said_no = Event.where(actor_id: user_id).where.not(reason: nil).select(:claim_id)
      Claim.where(id: said_no).update_all(reason: nil)
    end
    private_class_method :forget_claims

    # What they said why stands in the notifications of those who were told.
    def self.forget_in_notifications(user_id)
      DB.exec(<<~SQL, user_id: user_id, type: Notices::Bell::TYPE_ID, texts: TEXTS)
        UPDATE notifications
        SET data = (notifications.data::jsonb - ARRAY[:texts])::text
        FROM volunteer_call_notices notices
        JOIN volunteer_call_events events ON events.id = notices.event_id
        WHERE notices.notification_id = notifications.id
          AND notifications.notification_type = :type
          AND (events.actor_id = :user_id OR events.user_id = :user_id)
      SQL
    end
    private_class_method :forget_in_notifications

    # The rows stay, what was done and when with them.
    def self.forget_history(user_id)
      rows = Event.where(user_id: user_id).or(Event.where(actor_id: user_id))
      rows.where.not(reason: nil).update_all(reason: nil)
      list = TEXTS.map { |name| Event.connection.quote(name) }.join(", ")
      rows.where.not(data: nil).update_all("data = data - ARRAY[#{list}]")
    end
    private_class_method :forget_history
  end
end
