# frozen_string_literal: true

# No mail leaves the playground: it stays in a table that the page /mailbox shows.
ActiveSupport.on_load(:action_mailer) do
  add_delivery_method(:mailbox, MailboxMail::Delivery)
  self.delivery_method = :mailbox unless Rails.env.test?
end
