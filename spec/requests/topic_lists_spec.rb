# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe ListController do
  include Volunteering

  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:post).topic }

  def rows = response.parsed_body["topic_list"]["topics"]

  def row(topic) = rows.find { |row| row["id"] == topic.id }

  def list(path = "/latest.json", **params)
    get path, params: params
    expect(response.status).to eq(200)
  end

  before { freeze_time Time.utc(2030, 2, 1) }

  def make_call(topic, **attributes)
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ starts_at: Time.utc(2030, 2, 16, 9, 45), ends_at: nil, needed: 2 }],
      **attributes,
    )
  end

  describe "the topic list" do
    it "says of each call what lists need, and nothing private" do
      make_call(topic, contact_name: "Robin", contact_email: "robin@conference.example")
      list

      expect(row(topic)["volunteer_call"]).to eq(
        "version" => 1,
        "status" => "open",
        "places" => 2,
        "cover_needed" => false,
        "next_at" => "2030-02-16T09:45:00Z",
        "closes_at" => nil,
        "timezone" => "Europe/London",
        "event_name" => "Co-op conference",
      )
    end

    it "follows the claims" do
      call = make_call(topic)
      volunteer(call.slots.first)
      list

      expect(row(topic)["volunteer_call"]).to include("places" => 1, "version" => 2)
    end

    it "says nothing of topics without a call, and nothing while switched off" do
      other = Fabricate(:post).topic
      make_call(topic)
      list
      expect(row(other)).not_to include("volunteer_call")

      SiteSetting.volunteer_calls_enabled = false
      list
      expect(row(topic)).not_to include("volunteer_call")
    end

    it "costs no statement per row" do
      make_call(topic)
      list
      one = track_sql_queries { list }
      3.times { make_call(Fabricate(:topic)) }
      list
      four = track_sql_queries { list }

      expect(rows.count { |row| row.key?("volunteer_call") }).to eq(4)
      expect(four.grep(/volunteer_call/).size).to eq(one.grep(/volunteer_call/).size)
      expect(four.grep(/volunteer_call/).size).to eq(1)
    end
  end

  describe "finding topics with places open" do
    fab!(:without) { Fabricate(:post).topic }

    def found_by_list
      list("/filter.json", q: "status:volunteers-needed")
      rows.map { |row| row["id"] }
    end

    def found_by_search = Search.execute("status:volunteers-needed").posts.map(&:topic_id)

    shared_examples "the filter" do
      it "finds calls that need people" do
        make_call(topic)
        expect(found).to eq([topic.id])
      end

      it "finds a call until the last needed place is taken" do
        call = make_call(topic)
        volunteer(call.slots.first)
        expect(found).to eq([topic.id])

        volunteer(call.slots.first)
        expect(found).to be_empty
      end

      it "loses a call at the instant it closes, before any job has run" do
        make_call(topic, closes_at: 1.hour.from_now)
        expect(found).to eq([topic.id])

        freeze_time 2.hours.from_now
        expect(found).to be_empty
      end

      it "looks at the slots that are to come, only" do
        make_call(topic)
        freeze_time Time.utc(2030, 2, 16, 9, 46)
        expect(found).to be_empty
      end

      it "finds slots without a time, but none that are withdrawn" do
        call = make_call(topic)
        call.slots.first.update!(starts_at: nil)
        expect(found).to eq([topic.id])

        call.slots.first.update!(withdrawn_at: Time.zone.now)
        expect(found).to be_empty
      end

      it "finds no topic that is closed or archived" do
        make_call(topic)
        topic.update!(closed: true)
        expect(found).to be_empty

        topic.update!(closed: false, archived: true)
        expect(found).to be_empty
      end

      it "is no filter while the plugin is switched off" do
        make_call(topic)
        SiteSetting.volunteer_calls_enabled = false
        expect(found).to contain_exactly(topic.id, without.id)
      end
    end

    describe "GET /filter", host: :discourse do
      before { sign_in(user) }

      def found = found_by_list

      include_examples "the filter"
    end

    describe "the search", host: :discourse do
      before do
        SearchIndexer.enable
        [topic, without].each { |topic| SearchIndexer.index(topic.first_post, force: true) }
      end

      def found = found_by_search

      include_examples "the filter"

      it "combines with words" do
        make_call(topic)
        word = topic.first_post.raw.split.first
        expect(Search.execute("#{word} status:volunteers-needed").posts.size).to eq(1)
      end
    end

    it "is proposed with its meaning" do
      expect(VolunteerCalls::NeedsVolunteers.option).to eq(
        name: "status:volunteers-needed",
        description: "Topics that call for volunteers and have places open",
      )
    end

    it "asks the tables in one condition" do
      make_call(topic)
      expect(VolunteerCalls::NeedsVolunteers.call(Topic.all)).to contain_exactly(topic)
    end
  end
end
