# frozen_string_literal: true

RSpec.describe "The tracker" do
  fab!(:moderator)

  before { sign_in(moderator) }

  it "is there when its address is opened" do
    visit("/volunteer-calls/tracker?q=noor")

    expect(page).to have_css("h1", text: "Volunteer tracker")
    expect(page).to have_css("output", text: "noor")
  end
end
