# frozen_string_literal: true

RSpec.describe "Claiming a slot" do
  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:user) { Fabricate(:volunteer, username: "noor") }
  fab!(:other) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      user: organiser,
      slots: [
        { title: "Beginners guide", needed: 1 },
        { title: "Solidarity Council", needed: 1, capacity: 2 },
      ],
    )
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }

  def as(person)
    using_session(person.username) do
      sign_in(person)
      topic_page.visit_topic(topic)
      yield
    end
  end

  def back_to(person, &block) = using_session(person.username, &block)

  def take(title, person)
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: volunteer_call.slots.find_by(title: title).id,
      },
      guardian: person.guardian,
    )
  end

  it "is one click, and everybody who has the topic open sees it" do
    as(organiser) { expect(card).to have_summary("2 places open") }

    as(user) do
      expect(card).to have_in_slot("Beginners guide", "1 person needed")
      card.click_in_slot("Beginners guide", "Volunteer")
      expect(card).to have_in_slot("Beginners guide", "You’re in")
    end

    back_to(organiser) do
      expect(card).to have_summary("1 place open")
      expect(card).to have_person("Beginners guide", "noor")
      expect(card).to have_in_slot("Beginners guide", "Filled")
    end

    as(user) { expect(card).to have_in_slot("Beginners guide", "You’re in") }
  end

  it "can be given up, with a reason for the organisers" do
    take("Beginners guide", user)
    as(other) { expect(card).to have_person("Beginners guide", "noor") }

    as(user) do
      card.click_in_slot("Beginners guide", "Can’t make it any more")
      card.fill_in_slot("Beginners guide", "Caught a cold, sorry")
      card.click_in_slot("Beginners guide", "Give up my place")
      expect(card).to have_button_in_slot("Beginners guide", "Volunteer")
    end

    back_to(other) { expect(card).to have_no_person("Beginners guide", "noor") }
    expect(VolunteerCalls::Claim.last).to have_attributes(
      state: "released",
      reason: "Caught a cold, sorry",
    )
  end

  it "offers to stand by when every place is taken" do
    take("Beginners guide", other)
    as(user) do
      expect(card).to have_no_button_in_slot("Beginners guide", "Volunteer")
      card.click_in_slot("Beginners guide", "Stand by")
      expect(card).to have_in_slot("Beginners guide", "number 1 in line")
    end
  end

  it "asks before somebody takes two slots at the same time" do
    first = volunteer_call.slots.first
    volunteer_call.slots.second.update!(starts_at: first.starts_at, ends_at: first.ends_at)
    take("Beginners guide", user)

    as(user) do
      card.click_in_slot("Solidarity Council", "Volunteer")
      expect(card).to have_in_slot("Solidarity Council", "At the same time as something you do")
      card.click_in_slot("Solidarity Council", "Volunteer anyway")
      expect(card).to have_in_slot("Solidarity Council", "You’re in")
    end
  end

  it "tells visitors to log in, and why a button is missing" do
    volunteer_call.slots.second.update!(starts_at: 2.days.ago, ends_at: 1.day.ago)
    topic_page.visit_topic(topic)
    expect(card).to have_button_in_slot("Beginners guide", "Log in to volunteer")
    expect(card).to have_in_slot("Solidarity Council", "Nobody took this on")
  end

  it "lets an organiser take somebody off" do
    take("Beginners guide", user)
    as(organiser) do
      page.find("button[aria-label='Manage noor'], button[title='Manage noor']").click
      page.find("[role='menuitem'], .btn", text: "Remove…", match: :first).click
      card.click_in_slot("Beginners guide", "Remove noor")
      expect(card).to have_no_person("Beginners guide", "noor")
    end
    expect(VolunteerCalls::Claim.last.state).to eq("removed")
  end

  context "when on a phone", mobile: true do
    it "shows the slots and takes a claim" do
      sign_in(user)
      topic_page.visit_topic(topic)
      card.click_in_slot("Beginners guide", "Volunteer")
      expect(card).to have_in_slot("Beginners guide", "You’re in")
    end
  end
end
