# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::AssignmentsController do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:person, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}]) }

  let(:slot) { call.slots.first }

  def json = JSON.parse(response.body)

  def assign_as(actor, **params)
    sign_in(actor)
    post "/volunteer-calls/slots/#{slot.id}/claims.json",
         params: {
           username: person.username,
           kind: "volunteer",
           **params,
         },
         as: :json
  end

  def staff_log = UserHistory.where(custom_type: "volunteer_call_assigned")

  it "answers with the claim and what changed" do
    assign_as(organiser, note: "on the phone")

    expect(response.status).to eq(201)
    expect(json["claim"]).to include("state" => "claimed", "note" => "on the phone")
    expect(json["claim"]["user"]).to include("username" => person.username)
    expect(json["delta"]["slots"].first).to include("held" => 1)
  end

  it "answers the same request again with the claim there is" do
    2.times { assign_as(organiser) }

    expect(response.status).to eq(200)
    expect(VolunteerCalls::Claim.count).to eq(1)
  end

  it "says that the slot is full" do
    volunteer(slot)
    assign_as(organiser)

    expect(response.status).to eq(409)
    expect(json["error_type"]).to eq("slot_full")
  end

  it "says at its field that there is nobody of that name" do
    assign_as(organiser, username: "nobody_at_all")

    expect(response.status).to eq(422)
    expect(json["fields"]).to contain_exactly(include("field" => "username"))
  end

  it "wants a name, and takes nothing but volunteering" do
    assign_as(organiser, username: "")
    expect(response.status).to eq(422)
    assign_as(organiser, kind: "standby")
    expect(response.status).to eq(422)
    expect(VolunteerCalls::Claim.count).to eq(0)
  end

  it "refuses other members" do
    assign_as(Fabricate(:volunteer))
    expect(response.status).to eq(403)
  end

  it "needs a log-in" do
    post "/volunteer-calls/slots/#{slot.id}/claims.json", params: { username: "x" }, as: :json
    expect(response.status).to eq(403)
  end

  it "tells the person, with a link that gives the place back without a log-in" do
    assign_as(moderator)
    announce

    expect(heard(person)).to eq(["assigned"])
    expect(heard(organiser)).to eq(["claimed"])
    notice = VolunteerCalls::Notice.find_by(user: person)
    letter = VolunteerCalls::Notices::Letter.of(notice, person)
    expect(letter.heading).to include("has put you down")
    reset!
    post URI(letter.buttons.first.url).path
    expect(VolunteerCalls::Claim.last.state).to eq("released")
  end

  describe "the log of staff actions" do
    it "has what moderators do, without private words" do
      assign_as(moderator, note: "on the phone")
      announce

      expect(staff_log.last).to have_attributes(acting_user_id: moderator.id, topic_id: topic.id)
      expect(staff_log.last.details).to include(person.username, slot.title)
      expect(staff_log.last.details).not_to include("phone")
    end

    it "doesn't have what organisers do, nor what staff do for themselves" do
      assign_as(organiser)
      announce
      drop_out(volunteer(call.slots.second, moderator))
      announce

      expect(UserHistory.where("custom_type LIKE 'volunteer_call%'")).to be_empty
    end

    it "has whom moderators take off" do
      claim = volunteer(slot, person)
      drop_out(claim, by: moderator, reason: "Secret")
      announce

      log = UserHistory.find_by(custom_type: "volunteer_call_removed")
      expect(log.details).to include(person.username)
      expect(log.details).not_to include("Secret")
    end
  end
end
