# frozen_string_literal: true

require "rails_helper"

# What ActionMailer delivers to outside of specs.
RSpec.describe MailboxMail, type: :request do
  let(:mail) do
    Mail.new do
      to "noor@example.com"
      from "forum@example.com"
      subject "Déjà vu"
      text_part { body "As text" }
      html_part do
        content_type "text/html; charset=UTF-8"
        body "<p>As <b>HTML</b></p>"
      end
    end
  end

  before do
    mail.delivery_method(MailboxMail::Delivery)
    mail.deliver!
  end

  it "keeps a mail and shows both of its parts" do
    get "/mailbox"
    expect(response.body).to include("Déjà vu", "noor@example.com")
    get "/mailbox/#{described_class.last.id}"
    expect(response.body).to include("As text", "/html")
    get "/mailbox/#{described_class.last.id}/html"
    expect(response.body).to include("<p>As <b>HTML</b></p>")
  end

  it "answers 404 for a mail that isn't there" do
    get "/mailbox/0"
    expect(response.status).to eq(404)
  end
end
