# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

# Who may is in docs/access.md.
RSpec.describe VolunteerCalls::MovesController do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:jo) { Fabricate(:volunteer, username: "joan", name: "Jo") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}, {}]) }

  let(:here) { volunteer_call.slots.first }
  let(:there) { volunteer_call.slots.second }
  let!(:claim) { volunteer(here, jo) }

  def json = response.parsed_body

  def move_as(actor, slot_id: there.id, **more)
    sign_in(actor)
    put "/volunteer-calls/claims/#{claim.id}/move.json",
        params: {
          slot_id: slot_id,
          **more,
        },
        as: :json
  end

  it "answers with the new claim and both slots, and the same again" do
    move_as(organiser)
    expect(response.status).to eq(200)
    expect(json["claim"]).to include("state" => "claimed", "slot_id" => there.id)
    expect(json["delta"]["slots"].map { |slot| slot["id"] }).to contain_exactly(here.id, there.id)

    expect { move_as(organiser) }.not_to change { volunteer_call.reload.version }
    expect(response.status).to eq(200)
    expect(json["claim"]).to include("state" => "claimed", "slot_id" => there.id)
  end

  it "says at the slot what is wrong with it" do
    volunteer(there)
    move_as(organiser)
    expect(response.status).to eq(409)
    expect(json["fields"]).to contain_exactly(include("field" => "slot_id", "code" => "slot_full"))

    move_as(organiser, slot_id: here.id)
    expect(response.status).to eq(422)
    expect(json["fields"]).to contain_exactly(
      include("code" => "already_in_slot", "message" => end_with("is down for that slot already.")),
    )

    move_as(organiser, slot_id: 0)
    expect(json["fields"]).to contain_exactly(include("code" => "slot_unknown"))

    move_as(organiser, slot_id: nil)
    expect(json["fields"]).to contain_exactly(include("field" => "slot_id", "code" => "missing"))
    expect(claim.reload.state).to eq("claimed")
  end

  it "says what they do at that time, and moves them when that is meant" do
    third = volunteer_call.slots.third
    third.update!(starts_at: there.starts_at, ends_at: there.ends_at)
    volunteer(third, jo)
    move_as(organiser)
    expect(response.status).to eq(409)
    expect(json["overlaps"]).to contain_exactly(include("slot_id" => third.id))

    move_as(organiser, allow_overlap: true)
    expect(response.status).to eq(200)
  end

  it "says that there is nothing to move" do
    drop_out(claim)
    move_as(organiser)
    expect(response.status).to eq(422)
    expect(json["error_type"]).to eq("claim_ended")
  end

  it "says that somebody hasn't answered, can't, or that it is over" do
    asked = nominate(volunteer_call.slots.third, jo, by: organiser)
    sign_in(organiser)
    put "/volunteer-calls/claims/#{asked.id}/move.json", params: { slot_id: there.id }, as: :json
    expect(json["error_type"]).to eq("not_agreed_yet")

    here.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
    move_as(organiser)
    expect(json["error_type"]).to eq("slot_past")

    jo.update!(silenced_till: 1.day.from_now)
    move_as(organiser)
    expect(json["error_type"]).to eq("person_cannot_volunteer")
  end

  it "puts at no field what is about the whole call" do
    volunteer_call.update!(cancelled_at: Time.zone.now)
    move_as(organiser)
    expect(response.status).to eq(422)
    expect(json).to include("error_type" => "call_cancelled")
    expect(json["fields"]).to be_nil
  end

  it "keeps names to those who may see them" do
    volunteer_call.update!(names_visible_to: "organisers")
    messages =
      MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { move_as(organiser) }
    expect(json["delta"]["claims"].size).to eq(2)
    expect(messages.sole.data.to_json).not_to include("joan")
  end

  it "tells in the history from where to where, the person as well" do
    move_as(organiser)
    get "/volunteer-calls/slots/#{there.id}/history.json"
    expect(json["events"].first).to include(
      "action" => "moved",
      "slot" => include("title" => there.title),
      "other_slot" => include("title" => here.title),
    )

    sign_in(jo)
    get "/volunteer-calls/claims/#{claim.id}/history.json"
    expect(json["events"].first).to include(
      "action" => "moved_away",
      "other_slot" => include("title" => there.title),
    )
  end

  it "is in the log of staff actions once, from where to where" do
    move_as(moderator)
    announce
    log = UserHistory.where("custom_type LIKE 'volunteer_call_%'").sole
    expect(log).to have_attributes(custom_type: "volunteer_call_moved", topic_id: topic.id)
    expect(log.details).to include("joan", here.title, there.title)
    expect(heard(organiser).last).to eq("claimed")
  end
end
