# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# Who may see who has claims: the call says it, and every door keeps to it.
RSpec.describe VolunteerCalls::Call do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:volunteer_user, :volunteer)
  fab!(:reader, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:post_) { Fabricate(:post, topic: topic, user: organiser) }

  let(:visibility) { "everyone" }
  let(:call) do
    Fabricate(:volunteer_call, topic: topic, names_visible_to: visibility, slots: [{ needed: 3 }])
  end
  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, volunteer_user) }
  let!(:another) { nominate(slot, Fabricate(:volunteer), by: organiser) }

  def json = JSON.parse(response.body)

  def call_for(person, path: "/volunteer-calls/#{topic.id}.json")
    sign_in(person) if person
    get path
    json["volunteer_call"]
  end

  def names(payload)
    payload["slots"].flat_map { |slot| slot["claims"] }.map { |claim| claim["user"]["username"] }
  end

  def both = contain_exactly(volunteer_user.username, another.user.username)

  context "when it is everybody who sees the topic" do
    it "shows all to visitors" do
      expect(names(call_for(nil))).to both
    end
  end

  context "when it is people with a claim" do
    let(:visibility) { "volunteers" }

    it "shows others how many there are" do
      shown = call_for(reader)
      expect(names(shown)).to be_empty
      expect(shown["slots"].first).to include(
        "held" => 2,
        "counts" => {
          "claimed" => 1,
          "nominated" => 1,
        },
      )
      expect(response.body).not_to include(volunteer_user.username)
      expect(response.body).not_to include(another.user.username)
    end

    it "shows all to people with a claim" do
      expect(names(call_for(volunteer_user))).to both
    end

    it "is the same in the topic" do
      shown = call_for(reader, path: "/t/#{topic.id}.json")
      expect(names(shown)).to be_empty
      expect(response.body).not_to include(volunteer_user.username)
    end
  end

  context "when it is organisers" do
    let(:visibility) { "organisers" }

    it "shows all to organisers" do
      expect(names(call_for(organiser))).to both
    end

    it "shows people with a claim their own, and the count of others" do
      shown = call_for(volunteer_user)
      expect(names(shown)).to eq([volunteer_user.username])
      expect(shown["slots"].first["counts"]).to eq("claimed" => 1, "nominated" => 1)
      expect(shown["viewer"]["sees_names"]).to eq(false)
    end

    it "broadcasts how many there are, and no name" do
      sent =
        MessageBus
          .track_publish(VolunteerCalls::Live.channel(topic.id)) { volunteer(slot, reader) }
          .map(&:data)
      expect(sent.first).to include(names_hidden: true, claims: [])
      expect(sent.first[:slots].first).to include(
        held: 3,
        counts: {
          "claimed" => 2,
          "nominated" => 1,
        },
      )
      expect(sent.to_json).not_to include(reader.username)
    end

    it "answers whoever made a change with what is theirs" do
      sign_in(reader)
      post "/volunteer-calls/slots/#{slot.id}/claims.json"
      expect(json["delta"]["claims"].map { |one| one["user"]["id"] }).to eq([reader.id])

      sign_in(volunteer_user)
      delete "/volunteer-calls/claims/#{claim.id}.json"
      expect(json["delta"]["claims"].map { |one| one["id"] }).to eq([claim.id])
    end

    it "keeps who they are out of the topic's custom fields" do
      projected = TopicCustomField.where(topic_id: topic.id).pluck(:value).join
      expect(projected).to include("claimed")
      expect(projected).not_to include("user_id")
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "keeps them out of webhooks" do
      payload = TopicView.new(topic.id, Discourse.system_user).volunteer_call_public_payload.to_json
      expect(payload).to include("counts")
      expect(payload).not_to include(volunteer_user.username)
    end
  end

  it "can be said when the call is posted" do
    sign_in(Fabricate(:admin))
    input = {
      event: {
        name: "Conference",
      },
      timezone: "Europe/London",
      slots: [{ title: "Door" }],
      names_visible_to: "nobody",
    }
    post "/volunteer-calls/check.json", params: { volunteer_call: input }, as: :json
    expect(response.status).to eq(422)
    expect(json["fields"]).to contain_exactly(
      include("field" => "names_visible_to", "code" => "not_a_choice"),
    )

    input[:names_visible_to] = "organisers"
    call = VolunteerCalls::CallInput.new(input).build_call(topic: topic, user: organiser)
    expect(call.names_visible_to).to eq("organisers")
  end
end
