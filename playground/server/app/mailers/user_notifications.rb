# frozen_string_literal: true

# The mails people get. Plugins add theirs as methods.
class UserNotifications < ActionMailer::Base
  include Email::BuildEmailHelper
end
