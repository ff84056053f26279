# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe TopicsController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }

  def json = response.parsed_body

  def see_topic(as: nil)
    sign_in(as) if as
    get "/t/#{topic.id}.json"
    expect(response.status).to eq(200)
  end

  context "when the topic has a call" do
    fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, {}]) }

    it "carries the call, with what the viewer may do" do
      see_topic(as: user)

      expect(json["volunteer_call"]).to include("id" => call.id, "places_open" => 3)
      expect(json["volunteer_call"]["slots"].size).to eq(2)
      expect(json["volunteer_call"]["viewer"]).to include("can_manage" => false, "refusal" => nil)
      expect(json["can_add_volunteer_call"]).to eq(false)
    end

    it "carries the call for visitors, with the reason why they can't volunteer" do
      see_topic

      expect(json["volunteer_call"]["viewer"]["refusal"]).to include("code" => "logged_out")
    end

    it "carries no call while the plugin is switched off" do
      SiteSetting.volunteer_calls_enabled = false
      see_topic(as: organiser)

      expect(json).not_to include("volunteer_call", "can_add_volunteer_call")
    end

    it "goes to webhooks without what only a viewer may see" do
      call.update!(contact_name: "Robin", contact_email: "robin@conference.example")
      volunteer(call.slots.first, user)
      VolunteerCalls::Claim.update_all(note: "On the train until nine")
      system = Discourse.system_user
      serializer =
        WebHookTopicViewSerializer.new(
          TopicView.new(topic.id, system),
          scope: Guardian.new(system),
          root: false,
        )

      expect(serializer.as_json[:volunteer_call]).to include(
        contact: {
          name: "Robin",
          organisation: nil,
        },
      )
      expect(serializer.to_json).not_to include("On the train", "robin@conference.example")
    end

    it "stands a poster and volunteers whose accounts are gone" do
      slot = call.slots.first
      volunteer(slot, user)
      User.where(id: [user.id, organiser.id]).delete_all
      see_topic

      expect(json["volunteer_call"]["user"]["username"]).to eq(Discourse.system_user.username)
      expect(json["volunteer_call"]["slots"].first["claims"]).to be_empty
    end
  end

  context "when the topic has no call" do
    it "says who may add one" do
      see_topic(as: organiser)
      expect(json).not_to include("volunteer_call")
      expect(json["can_add_volunteer_call"]).to eq(true)

      see_topic(as: user)
      expect(json["can_add_volunteer_call"]).to eq(false)
    end
  end

  describe "its cost" do
    # Statements beyond those of the same page without the plugin.
    def extra_statements
      see_topic
      with = track_sql_queries { see_topic }
      SiteSetting.volunteer_calls_enabled = false
      see_topic
      without = track_sql_queries { see_topic }
      SiteSetting.volunteer_calls_enabled = true
      with.size - without.size
    end

    it "is one statement for a topic without a call" do
      sign_in(user)
      expect(extra_statements).to eq(1)
    end

    it "is two statements for a call, however large" do
      call = Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 5 }] * 20)
      call.slots.each { |slot| 3.times { volunteer(slot) } }
      sign_in(user)

      expect(extra_statements).to eq(2)
    end

    it "is two statements for the organiser, too" do
      Fabricate(:volunteer_call, topic: topic)
      sign_in(organiser)

      expect(extra_statements).to eq(2)
    end
  end

  describe "the page for visitors without JavaScript", host: :discourse do
    it "has the slots in it" do
      call = Fabricate(:volunteer_call, topic: topic)
      first_post.rebake!
      get "/t/#{topic.slug}/#{topic.id}", headers: { "HTTP_USER_AGENT" => "Googlebot" }

      expect(response.body).to include("volunteer-call-plain", "Workshop 1")
      expect(response.body).to include("#volunteer-slot-#{call.slots.first.id}")
    end
  end

  describe "the topic's feed", host: :discourse do
    it "has the slots in it" do
      Fabricate(:volunteer_call, topic: topic)
      first_post.rebake!
      get "/t/#{topic.slug}/#{topic.id}.rss"

      expect(response.status).to eq(200)
      expect(response.body).to include("Workshop 1", "1 person needed")
    end
  end
end
