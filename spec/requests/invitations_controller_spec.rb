# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::InvitationsController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:jo) { Fabricate(:volunteer, username: "joan") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:first_post) { Fabricate(:volunteer_call_post, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: first_post.topic, slots: [{}, {}]) }

  let(:path) { "/volunteer-calls/#{volunteer_call.topic_id}/invitations.json" }

  def json = response.parsed_body

  def invite(*usernames)
    post path, params: { usernames: usernames }, as: :json
  end

  def call_seen_by(viewer)
    sign_in(viewer)
    get "/t/#{volunteer_call.topic_id}.json"
    json["volunteer_call"]
  end

  it "needs a log-in" do
    invite("joan")
    expect(response.status).to eq(403)
  end

  it "answers how many were invited, how many were before, and who can't be and why" do
    sign_in(organiser)
    invite("joan")
    invite("joan", "ines", "nobody")

    expect(response.status).to eq(201)
    expect(json).to eq(
      "invited" => 1,
      "already" => 1,
      "refused" => [
        {
          "name" => "nobody",
          "code" => "person_unknown",
          "message" => "There is nobody called nobody.",
        },
      ],
      "invitations" => {
        "invited" => 2,
        "answered" => 0,
      },
    )
  end

  it "tells organisers in the call how many were invited and answered, and nobody else" do
    sign_in(organiser)
    invite("joan", "ines")
    claim = volunteer(volunteer_call.slots.first, jo)
    VolunteerCalls::Claim::Release.call(params: { claim_id: claim.id }, guardian: jo.guardian)

    expect(call_seen_by(organiser)["viewer"]["invitations"]).to eq("invited" => 2, "answered" => 1)
    expect(call_seen_by(jo)["viewer"]).not_to include("invitations")
  end

  it "says why not" do
    sign_in(organiser)
    post path, params: { usernames: [] }, as: :json
    expect(response.status).to eq(422)
    expect(json["fields"]).to contain_exactly(
      include("field" => "usernames", "message" => "Name somebody to invite."),
    )

    volunteer_call.update!(closes_at: 1.minute.ago)
    invite("joan")
    expect(response.status).to eq(422)
    expect(json["error_type"]).to eq("volunteering_closed")

    sign_in(jo)
    invite("ines")
    expect(response.status).to eq(403)
  end

  it "says nothing about topics one can't see" do
    volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    sign_in(jo)
    invite("ines")
    expect(response.status).to eq(404)
  end

  it "has a limit" do
    RateLimiter.enable
    sign_in(organiser)
    20.times { invite("joan") }
    expect(response.status).to eq(201)
    invite("ines")
    expect(response.status).to eq(429)
  ensure
    RateLimiter.disable
  end
end
