# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# How to reach the contact is for organisers, moderators and people who hold a seat. Whatever
# else leaves the forum, or stays in it, has the name at most.
RSpec.describe VolunteerCalls::Call do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:category)
  fab!(:topic) { Fabricate(:topic, user: organiser, category: category) }
  fab!(:first_post) do
    Fabricate(:post, topic: topic, user: organiser, raw: "Robin asked me to pass this on.")
  end
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      contact_name: "Robin",
      contact_organisation: "Co-op conference",
      contact_email: "robin@private.example",
      contact_phone: "+44 161 4960 1234",
      slots: [{ starts_at: 9.days.from_now, ends_at: nil, needed: 2 }],
    )
  end

  let(:slot) { call.slots.first }

  def show_secret = match(/robin@private\.example|4960/)

  def answers(*paths)
    paths.map do |path|
      get path
      response.body
    end
  end

  def call_pages = answers("/t/#{topic.id}.json", "/volunteer-calls/#{topic.id}.json")

  def pages_for(person)
    sign_in(person) if person
    call_pages
  end

  def category_moderator
    SiteSetting.enable_category_group_moderation = true
    Fabricate(:volunteer).tap do |user|
      group = Fabricate(:group)
      group.add(user)
      CategoryModerationGroup.create!(category: category, group: group)
    end
  end

  describe "who sees it in the call" do
    {
      "its organiser" => -> { organiser },
      "a moderator" => -> { Fabricate(:moderator) },
      "an administrator" => -> { Fabricate(:admin) },
      "a moderator of the category" => -> { category_moderator },
      "somebody who volunteers" => -> { volunteer(slot).user },
      "somebody who is asked, for whom a seat is held" => -> { nominate(slot).user },
    }.each do |who, make|
      it "is #{who}" do
        expect(pages_for(instance_exec(&make))).to all(show_secret)
      end
    end
  end

  describe "who doesn't" do
    {
      "a visitor" => -> {},
      "a member" => -> { Fabricate(:volunteer) },
      "somebody who would do it if nobody else can" => -> do
        volunteer(slot, kind: "last_resort").user
      end,
      "somebody who stands by" => -> do
        2.times { volunteer(slot) }
        volunteer(slot, kind: "standby").user
      end,
      "somebody who dropped out" => -> { drop_out(volunteer(slot)).user },
      "somebody who declined" => -> { decline(nominate(slot)).user },
      "an organiser who is silenced" => -> do
        organiser.tap { |o| o.update!(silenced_till: 1.year.from_now) }
      end,
    }.each do |who, make|
      it "is #{who}" do
        expect(pages_for(instance_exec(&make))).not_to include(show_secret)
      end
    end
  end

  it "is in no list, whoever reads it" do
    [nil, volunteer(slot).user, organiser, Fabricate(:admin)].each do |person|
      sign_in(person) if person
      expect(answers("/latest.json")).not_to include(show_secret)
    end
  end

  it "is in nothing that is stored for others to read" do
    volunteer(slot)
    drop_out(volunteer(slot), reason: "Ill")
    first_post.rebake!

    stored = [
      first_post.reload.raw,
      first_post.cooked,
      TopicCustomField.where(topic_id: topic.id).pluck(:value),
      VolunteerCalls::Event.where(call_id: call.id).map(&:attributes),
    ]
    expect(stored.to_json).not_to show_secret
    expect(stored.to_json).to include("Robin")
  end

  it "is in no live message" do
    sent =
      MessageBus.track_publish do
        volunteer(slot)
        nominate(slot)
      end
    expect(sent.map(&:data)).not_to be_empty
    expect(sent.map(&:data).to_json).not_to show_secret
  end

  it "is not shown where a call is shown as a whole" do
    expect(call.inspect).to include("Robin")
    expect(call.inspect).not_to show_secret
  end

  describe "logs" do
    let(:input) do
      {
        event: {
          name: "Talk",
        },
        timezone: "Europe/London",
        contact: {
          name: "Robin",
          email: "robin@private.example",
        },
        slots: [{ title: "Door" }],
      }
    end

    # What the host's request logs are made of.
    def logged
      params = []
      note = ->(*, payload) { params << payload[:params] }
      ActiveSupport::Notifications.subscribed(note, "process_action.action_controller") { yield }
      params.to_json
    end

    it "have no call that is checked or added, sent as an object or as text" do
      sign_in(organiser)
      [input, input.to_json].each do |sent|
        [
          "/volunteer-calls/check.json",
          "/volunteer-calls/#{Fabricate(:topic, user: organiser).id}.json",
        ].each do |path|
          written = logged { post path, params: { volunteer_call: sent }, as: :json }
          expect(response.status).to be_between(200, 201)
          expect(written).to include("[FILTERED]")
          expect(written).not_to show_secret
        end
      end
    end

    it "have no call that is posted with its topic" do
      sign_in(organiser)
      params = { title: "Somebody for a talk?", raw: "They would love to have some of us there." }
      written = logged { post "/posts.json", params: params.merge(volunteer_call: input.to_json) }
      expect(response.status).to eq(200)
      expect(written).to include("Somebody for a talk?", "[FILTERED]")
      expect(written).not_to show_secret
    end

    it "have no notes and no reasons of volunteers, and those of others as before" do
      claim = volunteer(slot)
      sign_in(claim.user)
      written =
        logged do
          put "/volunteer-calls/claims/#{claim.id}.json", params: { note: "Bad back" }, as: :json
          delete "/volunteer-calls/claims/#{claim.id}.json", params: { reason: "Ill" }, as: :json
          get "/latest.json", params: { note: "nothing secret" }
        end
      expect(written).not_to match(/Bad back|"Ill"/)
      expect(written).to include("nothing secret")
    end

    it "have it in no error report", host: :discourse do
      sign_in(organiser)
      params = { raw: "They would love to have some of us there.", title: "Somebody for a talk?" }
      post "/posts.json",
           params: params.merge(volunteer_call: input.slice(:contact).merge(input).to_json)

      expect(response.status).to eq(200)
      reported = Logster::Message.populate_from_env(request.env)
      expect(reported.to_json).to include("Somebody for a talk?")
      expect(reported.to_json).not_to show_secret
    end
  end

  describe "what only a real forum has", host: :discourse do
    before do
      SearchIndexer.enable
      first_post.rebake!
      SearchIndexer.index(topic, force: true)
      SearchIndexer.index(first_post, force: true)
    end

    it "has it neither in search, nor in feed, raw text, or the page for crawlers" do
      get "/search.json", params: { q: "4960" }
      expect(response.parsed_body["posts"]).to be_blank

      bodies =
        answers(
          "/search.json?q=conference",
          "/t/#{topic.slug}/#{topic.id}.rss",
          "/raw/#{topic.id}",
          "/t/#{topic.slug}/#{topic.id}?_escaped_fragment_=true",
          "/latest.rss",
          "/u/#{organiser.username}/activity.rss",
        )
      expect(bodies).not_to include(show_secret)
      expect(
        PostSearchData.where(post_id: first_post.id).pluck(:raw_data, :search_data).to_json,
      ).not_to show_secret
    end

    it "has it in no webhook" do
      system = Discourse.system_user
      view = TopicView.new(topic.id, system)
      bodies = [
        WebHookTopicViewSerializer.new(view, scope: Guardian.new(system), root: false).to_json,
        WebHookPostSerializer.new(first_post, scope: Guardian.new(system), root: false).to_json,
      ]
      expect(bodies).not_to include(show_secret)
    end
  end
end
