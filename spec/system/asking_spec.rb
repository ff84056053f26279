# frozen_string_literal: true

require_relative "../support/findable"
require_relative "../support/volunteering"

RSpec.describe "Asking people for a slot" do
  include Findable
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:user) { Fabricate(:volunteer, username: "noor") }
  fab!(:nominee) { Fabricate(:volunteer, username: "kit") }
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops in spring") }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      user: organiser,
      slots: [{ title: "Beginners guide", needed: 1 }, { title: "Closing words", needed: 1 }],
    )
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:guide) { volunteer_call.slots.find_by(title: "Beginners guide") }

  before { findable(nominee) }

  def as(person)
    using_session(person.username) do
      sign_in(person)
      topic_page.visit_topic(topic)
      yield
    end
  end

  def back_to(person, &block) = using_session(person.username, &block)

  it "nominates somebody, who accepts" do
    as(organiser) do
      card.choose_other_way("Beginners guide", "Nominate somebody…")
      card.choose_person("Beginners guide", "kit")
      card.click_in_slot("Beginners guide", "Nominate")
      expect(card).to have_person("Beginners guide", "kit")
      expect(card).to have_in_slot("Beginners guide", "no answer yet")
      expect(card).to have_in_slot("Beginners guide", "1 place waits for an answer")
    end

    as(nominee) do
      expect(card).to have_summary("1 waits for you")
      expect(card).to have_in_slot("Beginners guide", "sam nominated you for this")
      card.click_in_slot("Beginners guide", "Accept")
      expect(card).to have_in_slot("Beginners guide", "You’re in")
    end

    back_to(organiser) do
      expect(card).to have_in_slot("Beginners guide", "Filled")
      expect(card).to have_no_in_slot("Beginners guide", "no answer yet")
    end
  end

  it "takes a no with one click, and the reason afterwards" do
    claim = nominate(guide, nominee, by: user)
    as(nominee) do
      card.click_in_slot("Beginners guide", "Decline")
      expect(card).to have_in_slot("Beginners guide", "You declined")
      card.click_in_slot("Beginners guide", "Say why")
      card.fill_in_slot("Beginners guide", "I am away")
      card.click_in_slot("Beginners guide", "Save it")
      expect(card).to have_button_in_slot("Beginners guide", "Volunteer")
    end
    expect(claim.reload).to have_attributes(state: "declined", reason: "I am away")
  end

  it "says why somebody can't be nominated" do
    nominate(guide, nominee, by: user)
    decline(VolunteerCalls::Claim.last)
    as(user) do
      card.choose_other_way("Beginners guide", "Nominate somebody…")
      card.choose_person("Beginners guide", "kit")
      card.click_in_slot("Beginners guide", "Nominate")
      expect(card).to have_in_slot("Beginners guide", "Nobody is asked twice")
    end
  end

  it "asks again once" do
    nominate(guide, nominee, by: user)
    as(user) do
      card.click_in_slot("Beginners guide", "Ask again")
      expect(card).to have_in_slot("Beginners guide", "Asked again")
      topic_page.visit_topic(topic)
      expect(card).to have_in_slot("Beginners guide", "Asked again")
      expect(card).to have_no_button_in_slot("Beginners guide", "Ask again")
    end
  end

  it "sets apart who comes only if nobody else can" do
    as(user) do
      card.choose_other_way("Beginners guide", "Only if nobody else")
      expect(card).to have_in_slot("Beginners guide", "You said: only if nobody else")
      expect(card).to have_in_slot("Beginners guide", "1 person needed")
      card.click_in_slot("Beginners guide", "Take it back")
      expect(card).to have_no_in_slot("Beginners guide", "You said: only if nobody else")
    end
    expect(VolunteerCalls::Claim.last.state).to eq("released")
  end

  it "calls for cover, and the first to say yes has the place" do
    claim = volunteer(guide, nominee)
    guide.update!(starts_at: 5.hours.from_now, ends_at: 6.hours.from_now)
    as(user) { expect(card).to have_in_slot("Beginners guide", "Filled") }

    drop_out(claim)

    back_to(user) do
      expect(card).to have_summary("Cover needed")
      expect(card).to have_in_slot("Beginners guide", "The first to say yes has the place.")
      card.click_in_slot("Beginners guide", "I can cover")
      expect(card).to have_in_slot("Beginners guide", "You cover this. Thank you!")
      expect(card).to have_in_slot("Beginners guide", "You’re in")
    end
    expect(VolunteerCalls::Event.last.action).to eq("covered")
  end
end
