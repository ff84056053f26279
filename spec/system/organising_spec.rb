# frozen_string_literal: true

require_relative "../support/axe"
require_relative "../support/both_themes"
require_relative "../support/findable"
require_relative "../support/volunteering"
require_relative "page_objects/components/message_to_volunteers"

RSpec.describe "Organising a call from its card" do
  include Axe
  include BothThemes
  include Findable
  include Volunteering

  fab!(:organiser) { Fabricate(:moderator, username: "sam", refresh_auto_groups: true) }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ title: "Beginners guide", needed: 2 }, { title: "Closing words" }],
    )
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:message) { PageObjects::Components::MessageToVolunteers.new }
  let(:guide) { volunteer_call.slots.find_by(title: "Beginners guide") }
  let(:assign) { "button[aria-label='Assign somebody to Beginners guide']" }

  # The card's headings begin below those of posts, whatever the topic's page has in between.
  def problems = axe_problems(".volunteer-call", except: %w[heading-order])

  # Not the driver's own way to an element, which clicks it.
  def press(key, element)
    element.evaluate_script("this.focus()")
    page.send_keys(key)
  end

  def focused = page.evaluate_script("document.activeElement.textContent").strip

  before do
    volunteer(guide, noor)
    sign_in(organiser)
  end

  describe "putting somebody down" do
    before { findable(ines) }

    it "is asked in the card, and done by keyboard" do
      topic_page.visit_topic(topic)
      press(:enter, page.find(assign))
      expect(page).to have_css(".volunteer-call__ask-title:focus", text: "Assign somebody")
      page.send_keys(:escape)
      expect(page).to have_css("#{assign}:focus")

      page.send_keys(:enter)
      card.choose_person("Beginners guide", "ines")
      press(:space, page.find(".volunteer-call__agreed input"))
      press(:enter, page.find(".volunteer-call__ask .btn-primary", text: "Put them down"))

      expect(card).to have_doing("Beginners guide", "ines")
      expect(page).to have_css("#volunteer-slot-#{guide.id} :focus")
      expect(guide.claims.live.find_by(user: ines)).to have_attributes(state: "claimed")
    end

    it "breaks no rule in either theme" do
      in_both_themes do
        topic_page.visit_topic(topic)
        page.find(assign).click
        page.find(".volunteer-call__ask .btn-primary", text: "Nominate").click
        expect(page).to have_css(".volunteer-call__ask [role=alert]")
        expect(problems).to eq([])
      end
    end
  end

  describe "writing to them" do
    it "begins a message to one person, from the menu beside their name" do
      topic_page.visit_topic(topic)
      press(:enter, page.find("button[aria-label='Manage noor']"))
      expect(page).to have_css("[role=menuitem]:focus", text: "Move to another slot…")
      page.send_keys(:down)
      expect(page).to have_css("[role=menuitem]:focus", text: "Write to noor…")
      page.send_keys(:enter)
      expect(message).to be_to("noor")
    end

    it "begins one message to everybody who said yes, from the call's menu" do
      volunteer(volunteer_call.slots.find_by(title: "Closing words"), ines)
      topic_page.visit_topic(topic)
      card.manage("Write to all volunteers…")
      expect(message).to be_to("noor", "ines")
    end

    it "breaks no rule in either theme while a menu is open, beside who is asked and backed" do
      nominate(guide, ines, by: organiser)
      VolunteerCalls::Backing::Add.call(
        params: {
          claim_id: VolunteerCalls::Claim.find_by!(user: noor).id,
        },
        guardian: organiser.guardian,
      )
      in_both_themes do
        topic_page.visit_topic(topic)
        expect(page).to have_button("Backed · 1").and have_button("Ask again")
        page.find("button[aria-label='Manage noor']").click
        expect(page).to have_css("[role=menuitem]", text: "Write to noor…")
        expect(problems).to eq([])
        page.send_keys(:escape)
        expect(focused).not_to include("Write to")
        page.find(".volunteer-call__summary button", text: "Manage").click
        expect(page).to have_css("[role=menuitem]", text: "Write to all volunteers…")
        expect(problems).to eq([])
      end
    end
  end

  describe "while cover is needed" do
    before do
      guide.update!(starts_at: 5.hours.from_now, ends_at: 6.hours.from_now)
      volunteer(guide, ines, kind: "volunteer")
      drop_out(VolunteerCalls::Claim.find_by!(user: noor))
    end

    it "breaks no rule in either theme, for who is asked and for who gave up" do
      in_both_themes do
        [organiser, noor].each do |reader|
          sign_in(reader)
          topic_page.visit_topic(topic)
          expect(page).to have_css(".volunteer-call__ask.--urgent")
          expect(problems).to eq([])
        end
      end
    end

    it "is covered by keyboard, and the focus stays with the slot" do
      topic_page.visit_topic(topic)
      press(:enter, page.find("button[aria-label^='I can cover']"))
      expect(card).to have_in_slot("Beginners guide", "You cover this. Thank you!")
      expect(page).to have_css("#volunteer-slot-#{guide.id} :focus")
    end
  end
end
