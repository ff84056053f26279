# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::OutcomesController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic) }

  let!(:claim) { volunteer(call.slots.first, user) }

  before do
    # Whatever the time now: not shortly before midnight.
    call.slots.first.update!(starts_at: "2029-02-16 09:45Z", ends_at: "2029-02-16 11:00Z")
    freeze_time(Time.utc(2029, 2, 16, 11, 1))
  end

  def record(outcome = "no_show")
    put "/volunteer-calls/claims/#{claim.id}/outcome.json", params: { outcome: outcome }
  end

  it "is for people with an account" do
    record
    expect(response.status).to eq(403)
    expect(claim.reload.state).to eq("claimed")
  end

  it "answers organisers with the claim and the change" do
    sign_in(organiser)
    record
    expect(response.status).to eq(200)
    expect(response.parsed_body["claim"]).to include("id" => claim.id, "state" => "no_show")
    expect(response.parsed_body["delta"]).to include("version" => call.reload.version)
  end

  it "answers the same request again without a change" do
    sign_in(organiser)
    record
    version = call.reload.version
    record
    expect(response.status).to eq(200)
    expect(response.parsed_body["claim"]).to include("state" => "no_show")
    expect(call.reload.version).to eq(version)
  end

  it "lets moderators record it, and category moderators" do
    SiteSetting.enable_category_group_moderation = true
    group = Fabricate(:group)
    Fabricate(:category_moderation_group, category: topic.category, group: group)
    category_moderator = Fabricate(:volunteer)
    group.add(category_moderator)
    [Fabricate(:moderator), category_moderator].zip(%w[attended no_show]) do |person, outcome|
      sign_in(person)
      record(outcome)
      expect(response.status).to eq(200)
    end
  end

  it "asks people to wait until the day after" do
    sign_in(user)
    record
    expect(response.status).to eq(422)
    expect(response.parsed_body).to include(
      "error_type" => "outcome_from_tomorrow",
      "errors" => [I18n.t("volunteer_calls.refusals.outcome_from_tomorrow")],
    )
    freeze_time 1.day.from_now
    record
    expect(response.status).to eq(200)
  end

  it "is nobody else's" do
    sign_in(Fabricate(:volunteer))
    record
    expect(response.status).to eq(403)
  end

  it "doesn't exist for those who can't see the topic" do
    topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
    sign_in(Fabricate(:volunteer))
    record
    expect(response.status).to eq(404)
  end

  it "refuses what is no outcome" do
    sign_in(organiser)
    record("perhaps")
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("invalid_parameters")
  end
end
