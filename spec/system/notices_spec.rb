# frozen_string_literal: true

require_relative "../support/volunteering"

RSpec.describe "Hearing of a change" do
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:user) { Fabricate(:volunteer, username: "noor") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      user: organiser,
      slots: [{ title: "Beginners guide" }, { title: "Solidarity Council", needed: 2 }],
    )
  end

  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:user_menu) { PageObjects::Components::UserMenu.new }

  before { Jobs.run_immediately! }

  it "tells the organiser who volunteers, and leads to the slot" do
    volunteer(volunteer_call.slots.second, user)
    sign_in(organiser)
    visit("/latest")
    user_menu.open
    find("li.notification.unread", text: /noor volunteers\s*Solidarity Council/).find("a").click

    expect(card).to have_person("Solidarity Council", "noor")
    expect(in_view?(volunteer_call.slots.second)).to eq(true)
    expect(page).to have_css("#volunteer-slot-#{volunteer_call.slots.second.id} :focus")
  end

  def in_view?(slot)
    page.evaluate_script(<<~JS)
      (({ top, bottom }) => top >= 0 && bottom <= window.innerHeight)(
        document.getElementById("volunteer-slot-#{slot.id}").getBoundingClientRect()
      )
    JS
  end

  it "lets a volunteer give up their place by the link in an e-mail, without a log-in" do
    claim = volunteer(volunteer_call.slots.first, user)
    visit(URI(VolunteerCalls::AnswerLink.for_claim(claim, :drop_out).url).path)
    expect(page).to have_css("h1", text: "Give up your place, noor?")
    fill_in("reason", with: "Caught a cold")
    click_button("Can’t make it any more")
    expect(page).to have_css("h1", text: "Your place is free for somebody else now")
    expect(claim.reload).to have_attributes(state: "released", reason: "Caught a cold")

    sign_in(organiser)
    visit("/latest")
    user_menu.open
    expect(page).to have_css(
      "li.notification",
      text: /noor can’t make it any more\s*Beginners guide/,
    )
  end
end
