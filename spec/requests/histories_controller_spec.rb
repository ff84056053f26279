# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::HistoriesController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}]) }

  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, noor) }

  def json = JSON.parse(response.body)

  def events(path, as: organiser)
    sign_in(as)
    get "/volunteer-calls/#{path}/history.json"
    json["events"]
  end

  def of_claim(**options) = events("claims/#{claim.id}", **options)

  it "tells an organiser what happened to a claim, newest first" do
    drop_out(claim, reason: "Ill all night")

    expect(of_claim.map { |event| event["action"] }).to eq(%w[released claimed])
    expect(of_claim.first).to include(
      "from_state" => "claimed",
      "to_state" => "released",
      "reason" => "Ill all night",
      "by_forum" => false,
      "actor" => include("username" => noor.username),
      "user" => include("username" => noor.username),
      "slot" => {
        "id" => slot.id,
        "title" => slot.title,
      },
    )
  end

  it "has with a claim what happened to its slot since, and not before" do
    Fabricate(:volunteer_call_event, slot: slot, action: "slot_changed", actor: organiser)
    later = volunteer(slot.tap { |it| it.update!(capacity: 2) })

    expect(of_claim.map { |event| event["action"] }).to eq(%w[slot_changed claimed])
    expect(events("claims/#{later.id}").map { |event| event["action"] }).to eq(%w[claimed])
  end

  it "has with a claim and a slot what happened to their call, in words everybody was told" do
    VolunteerCalls::Call::Cancel.call(
      params: {
        topic_id: topic.id,
        reason: "The hall burnt down",
      },
      guardian: organiser.guardian,
    )
    expected = [["call_cancelled", "The hall burnt down"], ["claimed", nil]]
    [of_claim, of_claim(as: noor), events("slots/#{slot.id}")].each do |history|
      expect(history.map { |event| event.values_at("action", "reason") }).to eq(expected)
    end
  end

  it "tells what happened to a slot and to a call" do
    volunteer(call.slots.second)

    expect(events("slots/#{slot.id}").map { |event| event["action"] }).to eq(%w[claimed])
    expect(events(topic.id).map { |event| event["action"] }).to eq(%w[claimed claimed call_created])
  end

  it "comes in pages that don't shift while things happen" do
    stub_const(VolunteerCalls::History, "PAGE", 2) do
      drop_out(claim)
      events("slots/#{slot.id}")
      sign_in(organiser)
      get "/volunteer-calls/#{topic.id}/history.json"
      first = json
      volunteer(slot)
      get "/volunteer-calls/#{topic.id}/history.json", params: { after: first["next"] }

      expect(first["events"].map { |event| event["action"] }).to eq(%w[released claimed])
      expect(json["events"].map { |event| event["action"] }).to eq(%w[call_created])
      expect(json["next"]).to be_nil
    end
  end

  it "says that somebody is gone, and keeps what they did" do
    noor_id = noor.id
    UserDestroyer.new(Discourse.system_user).destroy(noor) if defined?(UserDestroyer)
    User.where(id: noor_id).delete_all

    expect(of_claim.last).to include("actor" => nil, "user" => nil, "by_forum" => false)
  end

  it "marks what the forum did" do
    Fabricate(:volunteer_call_event, claim: claim, action: "reminder")
    expect(of_claim.first).to include("actor" => nil, "by_forum" => true)
  end

  describe "who may read" do
    it "lets people read of their own claim, without private words of others" do
      Fabricate(
        :volunteer_call_event,
        claim: claim,
        action: "removed",
        actor: organiser,
        reason: "Between us",
        data: {
          cover: true,
        },
      )

      expect(of_claim(as: noor).first).to include("reason" => nil, "data" => nil)
      expect(of_claim.first).to include("reason" => "Between us", "data" => { "cover" => true })
    end

    it "keeps names from them where the call does" do
      call.update!(names_visible_to: "organisers")
      Fabricate(:volunteer_call_event, claim: claim, action: "backed", actor: Fabricate(:user))

      backed, claimed = of_claim(as: noor)
      expect(backed["actor"]).to be_nil
      expect(claimed["actor"]).to include("username" => noor.username)
    end

    it "tells nobody else anything" do
      sign_in(Fabricate(:volunteer))
      ["claims/#{claim.id}", "slots/#{slot.id}", topic.id, "claims/0"].each do |path|
        get "/volunteer-calls/#{path}/history.json"
        expect(response.status).to eq(404)
      end
      sign_in(noor)
      get "/volunteer-calls/slots/#{slot.id}/history.json"
      expect(response.status).to eq(404)
    end

    it "keeps it for staff when the topic is deleted" do
      topic.trash!(organiser)
      paths = ["claims/#{claim.id}", "slots/#{slot.id}", topic.id]
      moderator = Fabricate(:moderator)
      paths.each do |path|
        actions = events(path, as: moderator).map { |event| event["action"] }
        expect(actions.first).to eq("claimed")
      end
      sign_in(organiser)
      paths.each do |path|
        get "/volunteer-calls/#{path}/history.json"
        expect(response.status).to eq(404)
      end
    end

    it "needs a log-in" do
      get "/volunteer-calls/claims/#{claim.id}/history.json"
      expect(response.status).to eq(403)
    end

    it "asks no more statements for many rows than for one" do
      one = track_sql_queries { of_claim }.size
      4.times do
        Fabricate(:volunteer_call_event, claim: claim, action: "backed", actor: Fabricate(:user))
      end
      expect(track_sql_queries { of_claim }.size).to be <= one
    end
  end
end
