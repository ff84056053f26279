# frozen_string_literal: true

# What people were told, in specs.
module Hearing
  # Announces everything there is to announce.
  #
  # @param errors [Symbol] :raised, or :reported as outside of specs, where one call doesn't
  #   stop the others
  def announce(errors: :raised)
    allow(Discourse).to receive(:warn_exception) { |error, *| raise error } if errors == :raised
    VolunteerCalls::Event
      .where(announced_at: nil)
      .distinct
      .pluck(:call_id)
      .each { |call_id| VolunteerCalls::Announcing.now(call_id) }
  end

  # Announces, then sends the e-mails that come of it.
  def announce_and_mail
    announce
    VolunteerCalls::Notice
      .where.not(mail_due_at: nil)
      .order(:id)
      .each { |notice| Jobs::SendVolunteerCallNotice.new.execute(notice_id: notice.id) }
  end

  # @return [Array<String>] kinds of what somebody was told, oldest first
  def heard(user)
    VolunteerCalls::Notice.where(user_id: user.id).order(:id).pluck(:kind)
  end

  # @return [Array<Hash>] the data of somebody's notifications of ours, oldest first
  def bells(user)
    Notification
      .where(user_id: user.id, notification_type: VolunteerCalls::Notices::Bell::TYPE_ID)
      .order(:id)
      .map(&:data_hash)
  end

  # @return [Array<Mail::Message>] to somebody
  def mails_to(user)
    ActionMailer::Base.deliveries.select { |mail| mail.to == [user.email] }
  end
end
