# frozen_string_literal: true

require_relative "../support/axe"
require_relative "../support/both_themes"
require_relative "../support/volunteering"

RSpec.describe "Moving somebody to another slot" do
  include Axe
  include BothThemes
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops in spring") }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    slots = [{ title: "Beginners guide" }, { title: "Closing words" }]
    Fabricate(:volunteer_call, topic: topic, user: organiser, slots: slots)
  end

  let(:card) { PageObjects::Components::VolunteerCall.new }

  # The card's headings begin below those of posts, whatever the topic's page has in between.
  def problems = axe_problems(".volunteer-call", except: %w[heading-order])

  def ask
    PageObjects::Pages::Topic.new.visit_topic(topic)
    page.find("button[aria-label='Manage noor']").click
    page.find("[role=menuitem]", text: "Move to another slot…").click
    expect(page).to have_css(".volunteer-call__ask-title:focus", text: "Move noor to which slot?")
  end

  before do
    volunteer(volunteer_call.slots.first, noor)
    sign_in(organiser)
  end

  it "asks where to, in place, and moves them there" do
    ask
    card.click_in_slot("Beginners guide", "Move noor")
    expect(page).to have_css(".volunteer-call__ask select[aria-invalid]:focus")

    page.find(".volunteer-call__ask select").find("option", text: "Closing words").select_option
    card.click_in_slot("Beginners guide", "Move noor")
    expect(card).to have_person("Closing words", "noor")
    expect(card).to have_no_person("Beginners guide", "noor")
    expect(volunteer_call.slots.map { |slot| slot.reload.held }).to eq([0, 1])
  end

  it "breaks no rule in either theme" do
    in_both_themes do
      ask
      expect(problems).to eq([])
      card.click_in_slot("Beginners guide", "Move noor")
      expect(page).to have_css(".volunteer-call__ask select[aria-invalid]:focus")
      expect(problems).to eq([])
    end
  end

  it "fits a phone, however long the titles of slots" do
    title =
      "Words at the end of the day, by somebody who has seen all of it, and thanks to everybody"
    volunteer_call.slots.second.update!(title: title)
    resize_window(width: 390) do
      ask
      select = page.find(".volunteer-call__ask select")
      asked = page.find(".volunteer-call__ask")
      expect(select.evaluate_script("this.getBoundingClientRect().right")).to be <=
        asked.evaluate_script("this.getBoundingClientRect().right")
    end
  end
end
