# frozen_string_literal: true

require_relative "../support/axe"
require_relative "../support/volunteering"

RSpec.describe "What the card tells afterwards, for everybody" do
  include Axe
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:joe) { Fabricate(:volunteer, username: "joe") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 3, capacity: 3 }])
  end

  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:slot) { "Workshop 1" }

  # The card's headings begin below those of posts, whatever the topic's page has in between.
  def problems = axe_problems(".volunteer-call", except: %w[heading-order])

  def add(title, url, kind)
    VolunteerCalls::Link.create!(
      slot_id: volunteer_call.slots.first.id,
      user_id: noor.id,
      title: title,
      url: url,
      kind: kind,
    )
  end

  before do
    claims = [noor, joe].map { |person| volunteer(volunteer_call.slots.first, person) }
    add("The whole talk", "https://files.example/talk.mp3", "recording")
    add("Slides", "https://files.example/slides", "slides")
    volunteer_call.slots.first.update!(
      # Browsers have their own clock.
      starts_at: 3.days.ago,
      ends_at: 3.days.ago + 1.hour,
      outcome: "120 came.",
      held: 1,
    )
    claims.first.update_columns(state: "attended", seat: nil, ended_at: 2.days.ago)
    SiteSetting.authorized_extensions = "jpg|mp3"
    sign_in(organiser)
  end

  %w[light dark].each do |theme|
    it "breaks no rule in #{theme}: the record, the form for a link, the question before thanks" do
      PageObjects::Pages::Topic.new.visit_topic(topic)
      page.execute_script("document.documentElement.dataset.theme = '#{theme}'")
      expect(page).to have_css(".volunteer-call__status", text: "1 place stayed empty")
      expect(page).to have_css(".volunteer-call audio")
      expect(problems).to eq([])

      card.click_in_slot(slot, "Add a link")
      expect(page).to have_css(".volunteer-call__or button", text: "Upload a file")
      expect(problems).to eq([])
      card.click_in_slot(slot, "Leave it")

      page.find(".volunteer-call__thanks button", text: "Thank everybody").click
      expect(page).to have_css(".volunteer-call__thanks .volunteer-call__ask")
      expect(problems).to eq([])
    end
  end
end
