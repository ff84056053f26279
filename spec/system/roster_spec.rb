# frozen_string_literal: true

require_relative "../support/volunteering"

RSpec.describe "The contact's page" do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      event_name: "Ways Forward",
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      slots: [{ title: "Beginners guide", needed: 2 }],
    )
  end

  def roster = VolunteerCalls::Roster.find_by(call_id: volunteer_call.id)

  before do
    VolunteerCalls::Roster::Tell.call(
      params: {
        topic_id: topic.id,
        tell_contact: true,
      },
      guardian: organiser.guardian,
    )
  end

  it "shows without log-in who does what, to a browser that runs nothing of it" do
    volunteer(volunteer_call.slots.first, Fabricate(:volunteer, name: "Noor Ali"))
    visit("/volunteer-calls/roster/#{roster.token}")

    expect(page).to have_css("h1", text: "Ways Forward")
    expect(page).to have_content("1 person still needed")
    expect(page).to have_css(".people", text: "Noor Ali")
    # Its own style, which its own policy must let through.
    expect(get_style(page.find("main"), "border-top-left-radius")).to eq("8px")
  end

  it "tells no contact who hasn't said yes, on a page that its link opens" do
    visit(URI(VolunteerCalls::Roster::ConsentLink.of(roster).url).path)
    expect(page).to have_css("h1", text: "Shall we tell you by e-mail?")
    click_button("Yes, tell me")

    expect(page).to have_content("You will hear from us")
    expect(VolunteerCalls::Roster::Consent.new(roster).state).to eq(:confirmed)
    click_link("See who does what")
    expect(page).to have_css("h1", text: "Ways Forward")
  end

  it "lets the contact stop the e-mails, in two steps" do
    visit("/volunteer-calls/roster/#{roster.token}/stop")
    click_button("Stop the e-mails")

    expect(page).to have_content("No more e-mails")
    expect(roster.tell_contact).to eq(false)
    click_link("See who does what")
    expect(page).to have_css("h1", text: "Ways Forward")
  end
end
