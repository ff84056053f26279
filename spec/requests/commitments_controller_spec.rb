# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::CommitmentsController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      timezone: "Asia/Tokyo",
      event_place: "Manchester",
      slots: [{ needed: 2 }, {}, {}, {}],
    )
  end

  let(:slots) { call.slots.to_a }

  def json = response.parsed_body

  def see(as: user, path: "/volunteer-calls/mine.json", **params)
    sign_in(as)
    get path, params: params
    expect(response.status).to eq(200)
    json
  end

  def titles(group) = json[group].map { |row| row.dig("slot", "title") }

  it "is for people who are logged in" do
    get "/volunteer-calls/mine.json"

    expect(response.status).to eq(403)
  end

  describe "what is to come" do
    it "says what waits for an answer, what is theirs, and with whom" do
      nominate(slots[2], user, by: organiser, note: "You'd be great")
      volunteer(slots[0], user)
      volunteer(slots[0], other)
      volunteer(slots[1], other)
      see

      expect(titles("waiting")).to eq(["Workshop 3"])
      expect(json["waiting"].first["claim"]).to include(
        "state" => "nominated",
        "nomination_note" => "You'd be great",
        "nominated_by" => a_hash_including("username" => organiser.username),
      )
      expect(titles("upcoming")).to eq(["Workshop 1"])
      expect(json["upcoming"].first).to include(
        "timezone" => "Asia/Tokyo",
        "slot" => a_hash_including("place" => "Manchester", "held" => 2),
        "topic" => a_hash_including("id" => topic.id, "title" => topic.title),
        "people" => [a_hash_including("username" => other.username)],
      )
      expect(json).to include("standby" => [], "past" => [], "feed" => nil)
    end

    it "asks to confirm what moved, with what they said yes to" do
      claim = volunteer(slots[0], user)
      agreed = { starts_at: "2030-02-16T09:45:00Z", ends_at: nil, place: "Room 1" }
      claim.update_columns(confirm_by: 1.day.from_now, agreed: agreed)
      see

      expect(json["waiting"].first["claim"]["agreed"]).to include("place" => "Room 1")
      expect(json["upcoming"]).to be_empty
    end

    it "leaves out what has lapsed, and what won't happen" do
      nominate(slots[0], user, by: organiser).update_columns(expires_at: 1.minute.ago)
      volunteer(slots[1], user)
      slots[1].update_columns(withdrawn_at: Time.zone.now)
      see

      expect(json).to include("waiting" => [], "upcoming" => [])
    end

    it "keeps names to those who may see them" do
      call.update!(names_visible_to: "organisers")
      volunteer(slots[0], user)
      volunteer(slots[0], other)
      see

      expect(json["upcoming"].first).to include("names" => false, "people" => [])
    end
  end

  describe "stand-by" do
    before { volunteer(slots[1], other) }

    it "says the place in the line, and how long there is to answer" do
      volunteer(slots[1], Fabricate(:volunteer), kind: "standby")
      volunteer(slots[1], user, kind: "standby")
      slots[1].update_columns(starts_at: 30.days.from_now, ends_at: nil)
      see

      expect(json["standby"].first).to include(
        "place_in_line" => 2,
        "rule" => {
          "code" => "offer",
          "minutes" => 24 * 60,
        },
      )
    end

    it "says that everybody is asked at once when the slot is near" do
      volunteer(slots[1], user, kind: "standby")
      slots[1].update_columns(starts_at: 2.hours.from_now, ends_at: nil)
      see

      expect(json["standby"].first["rule"]).to eq("code" => "cover")
    end

    it "says when a last resort is asked: when volunteering ends, or the slot is near" do
      volunteer(slots[2], user, kind: "last_resort")
      starts_at = 10.days.from_now.change(usec: 0)
      slots[2].update_columns(starts_at: starts_at, ends_at: nil)
      see

      expect(json["standby"].first["rule"]).to eq(
        "code" => "last_resort",
        "at" => (starts_at - 48.hours).utc.iso8601,
      )

      call.update!(closes_at: 1.day.from_now.change(usec: 0))
      expect(see["standby"].first["rule"]["at"]).to eq(call.closes_at.utc.iso8601)

      call.update!(closes_at: 1.minute.ago)
      expect(see["standby"].first["rule"]).to eq("code" => "last_resort_due")

      call.update!(closes_at: nil)
      slots[2].update_columns(starts_at: nil)
      expect(see["standby"].first["rule"]).to eq("code" => "last_resort_someday")
    end
  end

  describe "access" do
    fab!(:private_category) { Fabricate(:private_category, group: Fabricate(:group)) }

    it "leaves people who can't see the topic any more the title and time of their slot" do
      volunteer(slots[0], user)
      volunteer(slots[0], other)
      volunteer(slots[1], other)
      volunteer(slots[1], user, kind: "standby")
      nominate(slots[2], user, by: organiser)
      topic.update!(category: private_category)
      see

      row = json["upcoming"].first
      expect(row["slot"].keys).to contain_exactly("id", "title", "starts_at", "ends_at")
      expect(row).to include("topic" => nil, "people" => [], "names" => false)
      expect(json["standby"].first).to include("place_in_line" => nil, "rule" => nil)
      expect(json["waiting"].first["claim"]["nominated_by"]).to be_nil
      expect(response.body).not_to include(topic.title, "Manchester", other.username)
    end

    it "is the same when the topic is deleted or its post hidden" do
      volunteer(slots[0], user)
      first_post.update!(hidden: true)
      expect(see["upcoming"].first["topic"]).to be_nil

      first_post.update!(hidden: false)
      topic.update!(deleted_at: Time.zone.now)
      expect(see["upcoming"].first["topic"]).to be_nil
    end
  end

  describe "the past" do
    def past(slot, **changes)
      slot.update_columns(starts_at: 3.days.ago, ends_at: 2.days.ago, **changes)
    end

    it "says what came of it" do
      claim = volunteer(slots[0], user)
      volunteer(slots[2], user)
      past(slots[0])
      slots[2].update_columns(withdrawn_at: Time.zone.now)
      see

      outcomes = json["past"].to_h { |row| [row.dig("slot", "title"), row["outcome"]] }
      expect(outcomes).to eq("Workshop 1" => "took_part", "Workshop 3" => "called_off")

      claim.update_columns(state: "no_show", seat: nil, ended_at: 1.day.ago)
      expect(see["past"].map { |row| row["outcome"] }).to include("no_show")
    end

    it "says how it went and how many said thanks, to those who see the topic" do
      claim = volunteer(slots[0], user)
      past(slots[0], outcome: "120 came")
      claim.update_columns(state: "attended", seat: nil, ended_at: 1.day.ago)
      2.times { VolunteerCalls::Thanks.create!(call_id: call.id, user: Fabricate(:user)) }
      drop_out(volunteer(slots[1], user))
      see
      row = json["past"].find { |one| one["outcome"] == "took_part" }
      expect(row).to include("thanks" => 2, "told" => "120 came")
      expect(json["past"].find { |one| one["outcome"] == "dropped_out" }).not_to have_key("thanks")

      first_post.update!(hidden: true)
      row = see["past"].find { |one| one["outcome"] == "took_part" }
      expect(row).not_to include("thanks", "told")
    end

    it "says who took the place somebody gave up" do
      drop_out(volunteer(slots[1], user))
      volunteer(slots[1], other)
      see

      expect(json["past"].first).to include(
        "outcome" => "dropped_out",
        "covered_by" => a_hash_including("username" => other.username),
      )

      call.update!(names_visible_to: "organisers")
      expect(see["past"].first["covered_by"]).to be_nil
    end

    it "says of each place who took it, and of nobody that they took two" do
      slots[1].update_columns(needed: 3, capacity: 3)
      jo, tam = Array.new(2) { Fabricate(:volunteer) }
      places = [volunteer(slots[1], jo), volunteer(slots[1], user)]
      places.each { |claim| drop_out(claim) }
      volunteer(slots[1], other)
      expect(see["past"].first["covered_by"]).to be_nil

      # Who comes back takes their own place again.
      drop_out(volunteer(slots[1], user))
      volunteer(slots[1], tam)
      expect(see["past"].map { |row| row.dig("covered_by", "username") }).to eq([tam.username, nil])
    end

    it "comes in pages, the latest first" do
      slots.each_with_index do |slot, index|
        volunteer(slot, user)
        past(slot, ends_at: (index + 1).hours.ago)
      end
      see(path: "/volunteer-calls/mine/past.json", limit: 3)

      expect(titles("past")).to eq(["Workshop 1", "Workshop 2", "Workshop 3"])
      expect(json["meta"]["past"]).to eq(4)

      see(path: "/volunteer-calls/mine/past.json", limit: 3, after: json["meta"]["next"])
      expect(titles("past")).to eq(["Workshop 4"])
      expect(json["meta"]["next"]).to be_nil
    end

    it "begins at the beginning after what is no cursor" do
      volunteer(slots[0], user)
      past(slots[0])
      nonsense = VolunteerCalls::PageCursor.write(%w[yesterday x])

      ["?", nonsense, VolunteerCalls::PageCursor.write([{}, 1])].each do |after|
        expect(see(path: "/volunteer-calls/mine/past.json", after: after)["past"].size).to eq(1)
      end
    end
  end

  it "takes as many statements for five claims as for one" do
    make =
      lambda do
        topic = Fabricate(:topic, user: organiser, category: Fabricate(:category))
        Fabricate(:post, topic: topic)
        call = Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, {}, {}, {}, {}])
        slots = call.slots.to_a
        volunteer(slots[0], user)
        volunteer(slots[0], Fabricate(:volunteer))
        volunteer(slots[1], Fabricate(:volunteer))
        volunteer(slots[1], user, kind: "standby")
        nominate(slots[2], user, by: Fabricate(:volunteer))
        volunteer(slots[3], user)
        slots[3].update_columns(starts_at: 3.days.ago, ends_at: 2.days.ago)
        drop_out(volunteer(slots[4], user))
      end
    make.call
    see
    one = track_sql_queries { see }
    4.times { make.call }
    five = track_sql_queries { see }

    expect(json["upcoming"].size).to eq(5)
    expect(five.size).to be <= one.size
  end
end
