# frozen_string_literal: true

RSpec.describe VolunteerCalls::ClaimsController do
  fab!(:user, :volunteer)
  fab!(:organiser, :volunteer)
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: Fabricate(:topic, user: Fabricate(:volunteer)))
  end

  let(:slot) { volunteer_call.slots.first }

  def json = response.parsed_body

  def volunteer(as: user, slot: self.slot, **params)
    sign_in(as) if as
    post "/volunteer-calls/slots/#{slot.id}/claims.json", params: params
  end

  def drop_out(claim_id, as: user, **params)
    sign_in(as)
    delete "/volunteer-calls/claims/#{claim_id}.json", params: params
  end

  describe "POST /volunteer-calls/slots/:slot_id/claims" do
    it "answers with the claim and what changed" do
      volunteer(kind: "volunteer", note: "On the train until nine")

      expect(response.status).to eq(201)
      expect(json["claim"]).to include(
        "state" => "claimed",
        "seat" => 1,
        "slot_id" => slot.id,
        "note" => "On the train until nine",
      )
      expect(json["claim"]["user"]).to include("id" => user.id, "username" => user.username)
      expect(json["delta"]).to include(
        "version" => 2,
        "places_open" => 0,
        "slots" => [{ "id" => slot.id, "held" => 1, "cover_needed_at" => nil }],
      )
    end

    it "answers the same request again with the claim that exists" do
      volunteer
      first = json["claim"]["id"]
      volunteer

      expect(response.status).to eq(200)
      expect(json["claim"]).to include("id" => first, "state" => "claimed")
      expect(json["delta"]["version"]).to eq(2)
    end

    it "says that a full slot is full" do
      volunteer(as: organiser)
      volunteer

      expect(response.status).to eq(409)
      expect(json["error_type"]).to eq("slot_full")
      expect(json["errors"]).to eq([I18n.t("volunteer_calls.refusals.slot_full")])
    end

    it "stands by for a full slot" do
      volunteer(as: organiser)
      volunteer(kind: "standby")

      expect(response.status).to eq(201)
      expect(json["claim"]).to include("state" => "standby", "seat" => nil)
    end

    it "names what overlaps, and goes on when told to" do
      other = Fabricate(:volunteer_call)
      other.slots.first.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
      volunteer(slot: other.slots.first)
      volunteer

      expect(response.status).to eq(409)
      expect(json["error_type"]).to eq("overlap")
      expect(json["overlaps"]).to contain_exactly(
        a_hash_including(
          "slot_id" => other.slots.first.id,
          "topic_id" => other.topic_id,
          "title" => "Workshop 1",
        ),
      )

      volunteer(allow_overlap: true)
      expect(response.status).to eq(201)
    end

    it "refuses visitors" do
      volunteer(as: nil)
      expect(response.status).to eq(403)
      expect(json["error_type"]).to eq("not_logged_in")
    end

    it "refuses when volunteering has closed, in words and as a code" do
      volunteer_call.update!(closes_at: 1.minute.ago)
      volunteer
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("volunteering_closed")
      expect(json["errors"]).to be_present
    end

    it "answers people who can't see the topic like a slot that doesn't exist" do
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      volunteer
      hidden = [response.status, json]
      post "/volunteer-calls/slots/999999999/claims.json"
      expect([response.status, json]).to eq(hidden)
      expect(response.status).to eq(404)
    end

    it "refuses a kind that doesn't exist" do
      volunteer(kind: "boss")
      expect(response.status).to eq(422)
      expect(slot.reload.held).to eq(0)
    end

    it "is limited in rate" do
      RateLimiter.enable
      41.times { volunteer }
      expect(response.status).to eq(429)
    end

    it "isn't there when the plugin is off" do
      SiteSetting.volunteer_calls_enabled = false
      volunteer
      expect(response.status).to eq(404)
    end
  end

  describe "PUT /volunteer-calls/claims/:id" do
    it "keeps a note and gives it back" do
      volunteer
      put "/volunteer-calls/claims/#{json["claim"]["id"]}.json", params: { note: "Slides ready" }
      expect(response.status).to eq(200)
      expect(json).to eq("note" => "Slides ready")
    end

    it "is not for others" do
      volunteer
      id = json["claim"]["id"]
      sign_in(organiser)
      put "/volunteer-calls/claims/#{id}.json", params: { note: "Hm" }
      expect(response.status).to eq(403)
    end

    it "refuses a note that is too long" do
      volunteer
      put "/volunteer-calls/claims/#{json["claim"]["id"]}.json", params: { note: "x" * 501 }
      expect(response.status).to eq(422)
      expect(json["errors"].first).to include("500")
    end
  end

  describe "DELETE /volunteer-calls/claims/:id" do
    before { volunteer }

    it "gives the place up, and again changes nothing" do
      id = json["claim"]["id"]
      drop_out(id, reason: "Ill")
      expect(response.status).to eq(200)
      expect(json["claim"]).to include("id" => id, "state" => "released")
      expect(json["delta"]).to include("version" => 3, "places_open" => 1)

      drop_out(id)
      expect(response.status).to eq(200)
      expect(json["claim"]).to include("id" => id, "state" => "released")
      expect(json["delta"]["version"]).to eq(3)
    end

    it "lets the topic's author take somebody off, but nobody else" do
      id = json["claim"]["id"]
      drop_out(id, as: organiser)
      expect(response.status).to eq(403)

      drop_out(id, as: volunteer_call.topic.user)
      expect(response.status).to eq(200)
      expect(json["claim"]["state"]).to eq("removed")
    end

    it "lets a category moderator take somebody off" do
      group = Fabricate(:group)
      category = Fabricate(:category)
      SiteSetting.enable_category_group_moderation = true
      Fabricate(:category_moderation_group, category: category, group: group)
      group.add(organiser)
      volunteer_call.topic.update!(category: category)

      drop_out(json["claim"]["id"], as: organiser)
      expect(response.status).to eq(200)
    end

    it "refuses visitors" do
      id = json["claim"]["id"]
      delete "/session/#{user.username}.json"
      delete "/volunteer-calls/claims/#{id}.json"
      expect(response.status).to eq(403)
      expect(json["error_type"]).to eq("not_logged_in")
    end
  end
end
