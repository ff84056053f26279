# frozen_string_literal: true

module Email
  # Sends a mail and notes that it did.
  class Sender
    def initialize(message, email_type, user = nil)
      @message = message
      @email_type = email_type
      @user = user
    end

    def send
      return if @message.to.blank? || SiteSetting.disable_emails == "yes"
      @message.text_part.content_type = "text/plain; charset=UTF-8"
      @message.deliver!
      EmailLog.create!(to_address: @message.to.first, email_type: @email_type, user_id: @user&.id)
    end
  end
end
