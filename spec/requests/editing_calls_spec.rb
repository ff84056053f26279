# frozen_string_literal: true

require "rails_helper"
require_relative "../support/editing"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::CallsController do
  include Editing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:post_one, :post) do
    Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser)
  end
  fab!(:call) { Fabricate(:volunteer_call, topic: post_one.topic, slots: [{ needed: 2 }, {}]) }

  let(:topic) { call.topic }
  let(:slot) { call.slots.first }

  def json = response.parsed_body

  def put_call(as: organiser, input: input_of(call), version: call.reload.version, **more)
    sign_in(as)
    put "/volunteer-calls/#{topic.id}.json",
        params: {
          volunteer_call: input,
          version: version,
          **more,
        },
        as: :json
  end

  describe "PUT /volunteer-calls/:topic_id" do
    it "answers with whom it touches, then with the call" do
      volunteer(slot, user)
      input = input_of(call, slots: [{ place: "Room 2" }])
      put_call(input: input, dry_run: true)

      expect(response.status).to eq(200)
      expect(json.keys).to eq(["changes"])
      expect(json["changes"]["totals"]).to include("people" => 1, "asked_to_confirm" => 1)
      expect(json["changes"]["slots"].first).to include(
        "id" => slot.id,
        "index" => 0,
        "title" => "Workshop 1",
        "kinds" => ["moved"],
        "old" => {
          "place" => nil,
        },
        "new" => {
          "place" => "Room 2",
        },
      )
      expect(json["changes"]["slots"].first["people"]).to contain_exactly(
        a_hash_including(
          "user" => a_hash_including("username" => user.username),
          "state" => "claimed",
          "outcome" => "asked_to_confirm",
          "answer_by" => an_instance_of(String),
        ),
      )
      expect(slot.reload.place).to be_nil

      put_call(input: input)
      expect(response.status).to eq(200)
      expect(json["changes"]["totals"]["people"]).to eq(1)
      expect(json["volunteer_call"]["slots"].first).to include("place" => "Room 2")
      expect(json["volunteer_call"]["version"]).to eq(3)
    end

    it "takes the call as JSON text, and slots without ids as new ones" do
      put_call(input: input_of(call, more: [{ title: "Closing words" }]).to_json)
      expect(response.status).to eq(200)
      expect(json["volunteer_call"]["slots"].map { |slot| slot["title"] }).to eq(
        ["Workshop 1", "Workshop 2", "Closing words"],
      )
    end

    it "puts what can't be at its field, naming the holders" do
      volunteer(slot, user)
      volunteer(slot, Fabricate(:volunteer))
      put_call(input: input_of(call, slots: [{ needed: 1, capacity: 1 }]))

      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_volunteer_call")
      expect(json["fields"].first).to include(
        "field" => "slots.0.capacity",
        "code" => "capacity_below_held",
        "message" => a_string_including(user.username),
      )
      expect(json["errors"].first).to start_with("Slot 1, Room for: ")
    end

    it "tells the second of two who it was" do
      version = call.reload.version
      put_call(input: input_of(call, slots: [{ perk: "Tea" }]))
      put_call(
        as: Fabricate(:admin),
        version: version,
        input: input_of(call, slots: [{ perk: "" }]),
      )

      expect(response.status).to eq(409)
      expect(json["error_type"]).to eq("edited_meanwhile")
      expect(json["errors"].first).to include(organiser.username)
      expect(json["edited"]).to include(
        "by" => a_hash_including("username" => organiser.username),
        "version" => 2,
      )
      expect(Time.iso8601(json["edited"]["at"])).to be_within(1.minute).of(Time.zone.now)
    end

    it "is refused to others, for what isn't there, and without a version" do
      put_call(as: user)
      expect(response.status).to eq(403)

      put_call(version: nil)
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_parameters")

      put_call(input: { slots: [] })
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_volunteer_call")

      sign_in(organiser)
      put "/volunteer-calls/#{Fabricate(:topic).id}.json", params: { version: 1 }, as: :json
      expect(response.status).to eq(404)
    end

    it "isn't asked too often" do
      RateLimiter.enable
      sign_in(organiser)
      61.times { put_call(dry_run: true) }
      expect(response.status).to eq(429)
    end
  end

  describe "PUT /volunteer-calls/claims/:id/confirm" do
    it "answers as the other doors to a claim do" do
      claim = volunteer(slot, user)
      put_call(input: input_of(call, slots: [{ place: "Room 2" }]))
      sign_in(organiser)
      put "/volunteer-calls/claims/#{claim.id}/confirm.json"
      expect(response.status).to eq(404)

      sign_in(user)
      2.times do
        put "/volunteer-calls/claims/#{claim.id}/confirm.json"
        expect(response.status).to eq(200)
        expect(json["claim"]).to include("id" => claim.id, "confirm_by" => nil)
        expect(json["delta"]["claims"].size).to eq(1)
      end
      expect(VolunteerCalls::Event.where(action: "confirmed").count).to eq(1)
    end

    it "says that it is off" do
      claim = volunteer(slot, user)
      put_call(input: input_of(call, slots: [{ place: "Room 2" }]))
      delete "/volunteer-calls/#{topic.id}.json"
      sign_in(user)
      put "/volunteer-calls/claims/#{claim.id}/confirm.json"
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("call_cancelled")
    end
  end
end
