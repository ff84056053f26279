# frozen_string_literal: true

# A mail the playground would have sent. The page /mailbox shows them.
class MailboxMail < ApplicationRecord
  # What ActionMailer delivers to.
  class Delivery
    attr_reader :settings

    def initialize(settings) = @settings = settings

    def deliver!(mail) = MailboxMail.create!(source: mail.encoded)
  end

  # @return [Mail::Message]
  def message = @message ||= Mail.new(source)
end
