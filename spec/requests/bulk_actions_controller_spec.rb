# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::BulkActionsController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 1, capacity: 2 }, { capacity: 2 }])
  end

  let(:slot) { call.slots.first }

  def json = JSON.parse(response.body)

  def bulk(action, *claims, as: organiser, **more)
    sign_in(as)
    post "/volunteer-calls/claims/bulk.json",
         params: {
           ids: claims.map { |claim| claim.is_a?(Integer) ? claim : claim.id },
           action: action,
           **more,
         },
         as: :json
    json["results"]
  end

  it "removes each, with the reason, and says what happened to each" do
    first, second = volunteer(slot), volunteer(slot)
    drop_out(second)

    expect(bulk("remove", first, second, 0, reason: "Moved")).to match(
      [
        { "id" => first.id, "ok" => true, "error" => nil },
        include("id" => second.id, "ok" => false, "error" => /has ended already/),
        include("id" => 0, "ok" => false, "error" => /no such claim/),
      ],
    )
    expect(first.reload).to have_attributes(state: "removed", reason: "Moved")
  end

  it "reminds who was nominated, once" do
    asked, doing = nominate(slot), volunteer(slot)

    expect(bulk("remind", asked, doing).map { |it| it["ok"] }).to eq([true, false])
    expect(bulk("remind", asked).first["error"]).to be_present
    expect(asked.reload.asked_again_at).to be_present
  end

  it "promotes in the order asked for, as long as there are seats" do
    seated = [volunteer(slot), volunteer(slot)]
    standbys = Array.new(2) { volunteer(slot, kind: "standby") }
    slot.update!(capacity: 3)

    results = bulk("promote", *standbys)
    expect(results.map { |it| it["ok"] }).to eq([true, false])
    expect(results.last["error"]).to eq("Every place in this slot is taken.")
    expect(standbys.map { |it| it.reload.state }).to eq(%w[claimed standby])
    expect(seated.map { |it| it.reload.state }.uniq).to eq(%w[claimed])
  end

  it "doesn't promote into two things at one time" do
    other = Fabricate(:volunteer_call, topic: Fabricate(:topic), slots: [{}]).slots.first
    other.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
    claim = volunteer(slot, kind: "last_resort")
    volunteer(other, claim.user)

    expect(bulk("promote", claim).first["error"]).to match(/something else at that time/)
  end

  it "does nothing to others' calls, and tells nothing of them" do
    claim = volunteer(slot)

    expect(bulk("remove", claim, as: Fabricate(:volunteer)).first).to include(
      "ok" => false,
      "error" => /no such claim/,
    )
    expect(claim.reload.state).to eq("claimed")
  end

  it "refuses what isn't asked rightly" do
    claim = volunteer(slot)
    expect(bulk("erase", claim)).to be_nil
    expect(response.status).to eq(422)
    expect(json["fields"].first).to include("field" => "action")
    bulk("remove")
    expect(json["fields"].first).to include("field" => "ids", "message" => "At least 1.")
    bulk("remove", *(1..101))
    expect(response.status).to eq(422)
    expect(json["fields"].first).to include("field" => "ids", "message" => "At most 100.")
    bulk("remove", claim, reason: "x" * 2000)
    expect(json["fields"].first).to include("field" => "reason")
    expect(claim.reload.state).to eq("claimed")
  end

  it "needs a log-in" do
    post "/volunteer-calls/claims/bulk.json", params: { ids: [1], action: "remove" }, as: :json
    expect(response.status).to eq(403)
  end
end
