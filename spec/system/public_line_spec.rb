# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "The line a drop-out leaves in the topic" do
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:reader) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ title: "Round table" }])
  end

  it "is there for those who only read along, and leads to the slot" do
    claim = volunteer(volunteer_call.slots.first, noor)
    drop_out(claim)
    VolunteerCalls::PublicLine.write(claim.slot_id)

    sign_in(reader)
    PageObjects::Pages::Topic.new.visit_topic(topic)
    expect(page).to have_css(".small-action .d-icon-user-plus")
    line = find(".small-action")
    expect(line).to have_content("Somebody dropped out")
    expect(line).to have_content("Round table has a free place again.")
    expect(line).to have_no_content("noor")
    expect(line.find_link("Round table")["href"]).to end_with("#volunteer-slot-#{claim.slot_id}")
  end
end
