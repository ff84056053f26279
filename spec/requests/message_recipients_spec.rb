# frozen_string_literal: true

require "rails_helper"

RSpec.describe "How many people a message may go to" do
  before { SiteSetting.max_allowed_message_recipients = 7 }

  def told(user)
    sign_in(user)
    get "/session/current.json"
    response.parsed_body["current_user"]["volunteer_message_recipients"]
  end

  it "is told to the page, and no limit to staff, for whom there is none" do
    expect(told(Fabricate(:volunteer))).to eq(7)
    expect(told(Fabricate(:moderator))).to be_nil
  end
end
