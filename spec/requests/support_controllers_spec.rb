# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Backing and attending" do
  include Volunteering

  fab!(:volunteer_call)
  fab!(:user, :volunteer)

  let(:slot) { volunteer_call.slots.first }

  def json = response.parsed_body

  describe "POST and DELETE /volunteer-calls/claims/:id/backings.json" do
    let!(:claim) { volunteer(slot) }
    let(:path) { "/volunteer-calls/claims/#{claim.id}/backings.json" }

    it "needs a log-in" do
      post path
      expect(response.status).to eq(403)
      delete path
      expect(response.status).to eq(403)
    end

    it "backs and takes it back; the same again answers what is" do
      sign_in(user)
      [201, 200].each do |status|
        post path
        expect(response.status).to eq(status)
        expect(json["claim"]).to eq(
          "id" => claim.id,
          "backings" => {
            "count" => 1,
            "user_ids" => [user.id],
          },
        )
        expect(json["delta"]["version"]).to eq(volunteer_call.reload.version)
      end

      2.times do
        delete path
        expect(response.status).to eq(200)
        expect(json["claim"]["backings"]).to eq("count" => 0, "user_ids" => [])
      end
    end

    it "names nobody to those who may not see names" do
      VolunteerCalls::Backing.insert_all(
        [user, Fabricate(:user)].map { |backer| { claim_id: claim.id, user_id: backer.id } },
      )
      volunteer_call.update!(names_visible_to: "organisers")
      nobody = { "count" => 1, "user_ids" => [] }

      sign_in(user)
      delete path
      expect(json["claim"]["backings"]).to eq(nobody)
      delete path
      expect(response.status).to eq(404)

      sign_in(claim.user)
      get "/volunteer-calls/#{volunteer_call.topic_id}.json"
      shown = json["volunteer_call"]["slots"].first["claims"]
      expect(shown.map { |shown_claim| shown_claim["backings"] }).to eq([nobody])
    end

    it "says why not" do
      sign_in(claim.user)
      post path
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("own_claim")

      sign_in(user)
      user.update!(silenced_till: 1.day.from_now)
      post path
      expect(response.status).to eq(403)
      expect(json["error_type"]).to eq("silenced")

      post "/volunteer-calls/claims/0/backings.json"
      expect(response.status).to eq(404)
    end

    it "says nothing about topics one can't see" do
      sign_in(user)
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      post path
      expect(response.status).to eq(404)
      delete path
      expect(response.status).to eq(404)
    end
  end

  describe "POST and DELETE of being there" do
    let(:path) { "/volunteer-calls/slots/#{slot.id}/claims.json" }
    let(:attendance) { "/volunteer-calls/slots/#{slot.id}/attendance.json" }

    it "needs a log-in" do
      post path, params: { kind: "attend" }
      expect(response.status).to eq(403)
      delete attendance
      expect(response.status).to eq(403)
    end

    it "is there and not there after all; the same again answers what is" do
      sign_in(user)
      [201, 200].each do |status|
        post path, params: { kind: "attend" }, as: :json
        expect(response.status).to eq(status)
        expect(json["slot"]["attending"]).to include("count" => 1)
        expect(json["slot"]["attending"]["people"].map { |person| person["id"] }).to eq([user.id])
        expect(json["delta"]["version"]).to eq(volunteer_call.reload.version)
      end
      expect(VolunteerCalls::Claim.count).to eq(0)

      2.times do
        delete attendance
        expect(response.status).to eq(200)
        expect(json["slot"]["attending"]).to eq("count" => 0, "people" => [])
      end
    end

    it "says why not" do
      sign_in(user)
      freeze_time(slot.ends_at)
      post path, params: { kind: "attend" }
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("slot_past")

      post "/volunteer-calls/slots/0/claims.json", params: { kind: "attend" }
      expect(response.status).to eq(404)
    end
  end

  describe "GET /volunteer-calls/slots/:id/support.json" do
    let(:path) { "/volunteer-calls/slots/#{slot.id}/support.json" }
    let!(:claim) { volunteer(slot) }

    before do
      VolunteerCalls::Backing::Add.call(params: { claim_id: claim.id }, guardian: user.guardian)
      VolunteerCalls::Attendance::Add.call(params: { slot_id: slot.id }, guardian: user.guardian)
    end

    it "names them, for visitors too" do
      get path

      person = VolunteerCalls::PersonPayload.for(user).as_json
      expect(json).to eq(
        "attending" => [person],
        "backings" => [{ "claim_id" => claim.id, "people" => [person] }],
      )
    end

    it "is for those alone who may see names" do
      volunteer_call.update!(names_visible_to: "volunteers")
      get path
      expect(response.status).to eq(403)

      sign_in(claim.user)
      get path
      expect(response.status).to eq(200)
    end

    it "leaves out those who backed a claim that is over" do
      VolunteerCalls::Claim::Release.call(
        params: {
          claim_id: claim.id,
        },
        guardian: claim.user.guardian,
      )
      get path

      expect(json["backings"]).to eq([])
    end

    it "says nothing about topics one can't see" do
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      get path
      expect(response.status).to eq(404)

      [0, 10**25].each do |nowhere|
        get "/volunteer-calls/slots/#{nowhere}/support.json"
        expect(response.status).to eq(404)
      end
    end
  end

  describe "the call in its topic" do
    before { Fabricate(:post, topic: volunteer_call.topic) }

    def call_seen_by(viewer)
      sign_in(viewer) if viewer
      get "/t/#{volunteer_call.topic_id}.json"
      json["volunteer_call"]
    end

    it "says who backs whom, how many will be there, and whether the viewer is one of them" do
      claim = volunteer(slot)
      VolunteerCalls::Backing::Add.call(params: { claim_id: claim.id }, guardian: user.guardian)
      VolunteerCalls::Attendance::Add.call(params: { slot_id: slot.id }, guardian: user.guardian)

      call = call_seen_by(user)
      expect(call["slots"].first["claims"].first["backings"]).to eq(
        "count" => 1,
        "user_ids" => [user.id],
      )
      expect(call["slots"].first["attending"]).to include("count" => 1)
      expect(call["slots"].first["attending"]["people"].first).to include(
        "username" => user.username,
      )
      expect(call["viewer"]["attending"]).to eq([slot.id])
      expect(call_seen_by(claim.user)["viewer"]["attending"]).to eq([])
    end

    it "has the numbers alone for those who may not see names" do
      volunteer_call.update!(names_visible_to: "organisers")
      sign_in(user)
      post "/volunteer-calls/slots/#{slot.id}/claims.json", params: { kind: "attend" }
      expect(json["slot"]["attending"]).to eq("count" => 1, "people" => [])
      expect(json["delta"]).to include("names_hidden" => true)

      call = call_seen_by(nil)
      expect(call["slots"].first["attending"]).to eq("count" => 1, "people" => [])
      expect(call["viewer"]["attending"]).to eq([slot.id])
      expect(
        call_seen_by(volunteer_call.topic.user)["slots"].first["attending"]["people"].size,
      ).to eq(1)
    end

    it "counts nobody who is gone" do
      claim = volunteer(slot)
      VolunteerCalls::Backing::Add.call(params: { claim_id: claim.id }, guardian: user.guardian)
      VolunteerCalls::Attendance::Add.call(params: { slot_id: slot.id }, guardian: user.guardian)
      User.where(id: user.id).delete_all

      call = call_seen_by(nil)
      expect(call["slots"].first["claims"].first["backings"]["count"]).to eq(0)
      expect(call["slots"].first["attending"]).to eq("count" => 0, "people" => [])
    end
  end
end
