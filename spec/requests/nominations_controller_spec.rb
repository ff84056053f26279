# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::NominationsController do
  include Volunteering

  fab!(:user, :volunteer)
  fab!(:nominee, :volunteer)
  fab!(:call) { Fabricate(:volunteer_call, slots: [{}, {}]) }

  let(:slot) { call.slots.first }

  def json = JSON.parse(response.body)

  def nominate_as(person, **params)
    sign_in(person)
    post "/volunteer-calls/slots/#{slot.id}/nominations.json",
         params: {
           username: nominee.username,
           **params,
         },
         as: :json
  end

  def answer(verb, claim, as: nominee, **params)
    sign_in(as)
    put "/volunteer-calls/claims/#{claim.id}/#{verb}.json", params: params, as: :json
  end

  describe "POST /volunteer-calls/slots/:slot_id/nominations" do
    it "answers with the nomination and what changed" do
      nominate_as(user, note: "A clear talk")

      expect(response.status).to eq(201)
      expect(json["claim"]).to include(
        "state" => "nominated",
        "kind" => "nomination",
        "seat" => 1,
        "note" => "A clear talk",
        "nominated_by" => include("username" => user.username),
      )
      expect(json["claim"]["user"]).to include("username" => nominee.username)
      expect(json["delta"]["slots"].first).to include("held" => 1)
    end

    it "says at its field why somebody can't be asked, and changes nothing" do
      expect { nominate_as(user, username: "nobody_at_all") }.not_to change {
        [VolunteerCalls::Claim.count, call.reload.version]
      }
      expect(response.status).to eq(422)
      expect(json).to include(
        "error_type" => "nominee_unknown",
        "errors" => ["There is nobody called “nobody_at_all”."],
        "fields" => [include("field" => "username", "code" => "nominee_unknown")],
      )
    end

    it "wants a name" do
      nominate_as(user, username: " ")
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_parameters")
    end

    it "says that a slot is full" do
      volunteer(slot)
      nominate_as(user)
      expect(response.status).to eq(409)
      expect(json["error_type"]).to eq("slot_full")
    end

    it "is for people who are logged in" do
      post "/volunteer-calls/slots/#{slot.id}/nominations.json",
           params: {
             username: nominee.username,
           }
      expect(response.status).to eq(403)
    end

    it "doesn't know slots in topics one can't see" do
      call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      nominate_as(user)
      expect(response.status).to eq(404)
    end

    it "is limited" do
      RateLimiter.enable
      21.times { nominate_as(user) }
      expect(response.status).to eq(429)
    ensure
      RateLimiter.disable
    end
  end

  describe "the answer" do
    let!(:claim) { nominate(slot, nominee, by: user, note: "A clear talk") }

    it "can be yes" do
      answer(:accept, claim)
      expect(response.status).to eq(200)
      expect(json["claim"]).to include("state" => "claimed", "note" => nil, "nominated_by" => nil)

      answer(:accept, claim)
      expect(response.status).to eq(200)
      expect(json["claim"]).to include("state" => "claimed")
    end

    it "can be no, with a reason that only organisers see" do
      answer(:decline, claim, reason: "On holiday")
      expect(response.status).to eq(200)
      expect(json["claim"]["state"]).to eq("declined")
      expect(json.to_json).not_to include("holiday")

      answer(:accept, claim)
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("nothing_to_answer")
    end

    it "can be no first, with the reason afterwards, once" do
      answer(:decline, claim)
      answer(:decline, claim, reason: " On holiday ")
      expect(response.status).to eq(200)
      expect(json.to_json).not_to include("holiday")
      expect(claim.reload.reason).to eq("On holiday")
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "reason_given",
        reason: "On holiday",
        actor_id: nominee.id,
      )

      expect { answer(:decline, claim, reason: "Another one") }.not_to change {
        VolunteerCalls::Event.count
      }
      expect(claim.reload.reason).to eq("On holiday")
    end

    it "takes no reason for what wasn't declined" do
      answer(:accept, claim)
      answer(:decline, claim, reason: "On holiday")
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("nothing_to_answer")
      expect(claim.reload.reason).to be_nil
    end

    it "names what overlaps, and is yes all the same when told to" do
      other = Fabricate(:volunteer_call)
      other.slots.first.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
      volunteer(other.slots.first, nominee)

      answer(:accept, claim)
      expect(response.status).to eq(409)
      expect(json["overlaps"].map { |it| it["slot_id"] }).to eq([other.slots.first.id])

      answer(:accept, claim, allow_overlap: true)
      expect(response.status).to eq(200)
    end

    it "is over in time" do
      freeze_time claim.expires_at
      answer(:accept, claim)
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("answer_too_late")
    end

    it "is unknown to everybody else" do
      answer(:accept, claim, as: user)
      expect(response.status).to eq(404)
      answer(:decline, claim, as: Fabricate(:admin))
      expect(response.status).to eq(404)
    end

    it "is asked for again once" do
      answer(:remind, claim, as: user)
      expect(response.status).to eq(200)
      expect(json["claim"]).to include("state" => "nominated", "asked_again" => true)

      answer(:remind, claim, as: user)
      expect(response.status).to eq(422)
      expect(json["errors"].first).to include(nominee.username)
    end

    it "is not for others to ask for" do
      answer(:remind, claim, as: Fabricate(:volunteer))
      expect(response.status).to eq(403)
    end
  end

  describe "the call" do
    let!(:claim) { nominate(slot, nominee, by: user, note: "A clear talk") }

    def payload(as:)
      sign_in(as)
      get "/volunteer-calls/#{call.topic_id}.json"
      json["volunteer_call"]
    end

    it "shows who was nominated, by whom, and until when" do
      shown = payload(as: Fabricate(:volunteer))["slots"].first["claims"].first
      expect(shown).to include(
        "state" => "nominated",
        "expires_at" => claim.expires_at.utc.iso8601,
        "nominated_by" => include("username" => user.username),
      )
    end

    it "tells the nominator's words to the nominee, the nominator and organisers alone" do
      readers = {
        nominee => true,
        user => true,
        call.topic.user => true,
        Fabricate(:volunteer) => false,
      }
      readers.each do |reader, reads|
        notes = payload(as: reader)["viewer"]["notes"]
        expect(notes.values).to eq(reads ? ["A clear talk"] : [])
      end
    end

    it "forgets who nominated once the answer is yes" do
      accept(claim)
      expect(payload(as: user)["slots"].first["claims"].first["nominated_by"]).to be_nil
      expect(payload(as: user)["viewer"]["notes"]).to be_empty
    end

    it "says who may nominate" do
      expect(payload(as: user)["viewer"]["can_nominate"]).to eq(true)
      SiteSetting.volunteer_calls_only_organisers_nominate = true
      expect(payload(as: user)["viewer"]["can_nominate"]).to eq(false)
      expect(payload(as: call.topic.user)["viewer"]["can_nominate"]).to eq(true)
    end
  end
end
