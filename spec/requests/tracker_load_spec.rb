# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Tracking people and calls" do
  include Volunteering

  fab!(:moderator)
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, slots: Array.new(7) { { needed: 5, capacity: 5 } })
  end
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:jo) { Fabricate(:volunteer, username: "joan") }

  def json = response.parsed_body

  def list(path, as: moderator, answers: 200, **params)
    sign_in(as)
    get "/volunteer-calls/#{path}.json", params: params
    expect(response.status).to eq(answers)
    json[path == "people" ? "people" : "calls"]
  end

  def people(**params)
    list("people", **params)&.to_h { |row| [row["user"]["username"], row.except("user")] }
  end

  def slots = volunteer_call.slots

  # As time makes of a slot.
  def move(slot, starts_at, ends_at = starts_at + 2.hours)
    slot.update_columns(starts_at: starts_at, ends_at: ends_at)
  end

  describe "people" do
    it "is for moderators alone" do
      list("people", as: volunteer_call.user, answers: 404)
      list("people", as: noor, answers: 404)
      expect(people).to eq({})
      expect(json["meta"]).to eq("total" => 0, "next" => nil, "largest_load" => 0)
    end

    it "counts what each took on, and how it went" do
      freeze_time
      claims = slots.first(4).map { |slot| volunteer(slot, noor) }
      move(claims[0].slot, 10.days.ago)
      move(claims[1].slot, 5.days.ago)
      claims[1].update_columns(state: "no_show", seat: nil, ended_at: Time.zone.now)
      move(claims[2].slot, 3.days.from_now, nil)

      expect(people["noor"]).to eq(
        "load" => 3,
        "done" => 1,
        "coming" => 2,
        "hours" => 3.0,
        "dropped_out" => 0,
        "dropped_late" => 0,
        "no_shows" => 1,
        "out_of_reach" => false,
        "nominated" => 0,
        "answered" => 0,
        "overlapping" => 0,
        "last_at" => 10.days.ago.utc.iso8601,
        "carries_a_lot" => false,
      )
      expect(json["meta"]).to eq("total" => 1, "next" => nil, "largest_load" => 3)
    end

    it "tells dropping out from leaving a line, and late from in time" do
      freeze_time
      SiteSetting.volunteer_calls_cover_hours = 24
      move(slots[0], 25.hours.from_now)
      move(slots[1], 23.hours.from_now)
      drop_out(volunteer(slots[0], noor))
      drop_out(volunteer(slots[1], noor))
      5.times { volunteer(slots[2]) }
      drop_out(volunteer(slots[2], noor, kind: "standby"))

      expect(people["noor"]).to include("dropped_out" => 2, "dropped_late" => 1, "load" => 0)
    end

    it "counts nominations and the answers to them" do
      accept(nominate(slots[0], jo))
      decline(nominate(slots[1], jo))
      drop_out(nominate(slots[2], jo), by: moderator)
      nominate(slots[3], jo)
      expect(people["joan"]).to include("nominated" => 4, "answered" => 2, "load" => 1)
    end

    it "sees who is in two places at the same time" do
      freeze_time
      move(slots[0], 1.day.from_now, 1.day.from_now + 8.hours)
      move(slots[1], 1.day.from_now + 1.hour)
      move(slots[2], 1.day.from_now + 4.hours)
      # Back to back is no overlap.
      move(slots[3], 1.day.from_now + 8.hours)
      slots.first(4).each { |slot| volunteer(slot, noor) }
      volunteer(slots[3], jo)

      expect(people.transform_values { |row| row["overlapping"] }).to eq("noor" => 3, "joan" => 0)
      expect(people(show: "overlapping").keys).to eq(["noor"])
    end

    it "says who carries a lot, compared with those who do anything" do
      slots.first(6).each { |slot| volunteer(slot, noor) }
      volunteer(slots[0], jo)
      nominate(slots[1], Fabricate(:volunteer, username: "ade"))
      expect(people.transform_values { |row| row["carries_a_lot"] }).to eq(
        "noor" => false,
        "joan" => false,
        "ade" => false,
      )
      volunteer(slots[1])
      expect(people["noor"]["carries_a_lot"]).to eq(true)
    end

    it "narrows down by period, person, group, category and what is shown" do
      volunteer(slots[0], noor)
      volunteer(slots[1], jo)
      move(slots[0], 100.days.ago)
      jo.update!(suspended_till: 1.year.from_now, suspended_at: Time.zone.now)
      group = Fabricate(:group)
      group.add(noor)

      expect(people.keys).to eq(["joan"])
      expect(people(period: "all").keys).to contain_exactly("joan", "noor")
      date = 100.days.ago.to_date.iso8601
      expect(people(from: date, to: date, zone: "Etc/UTC").keys).to eq(["noor"])
      expect(people(period: "all", q: "oo").keys).to eq(["noor"])
      expect(people(period: "all", q: "a:now%{load}")).to be_empty
      expect(people(period: "all", group: group.name).keys).to eq(["noor"])
      expect(people(period: "all", show: "no_shows")).to be_empty
      expect(people(category: Fabricate(:category).id)).to be_empty
      list("people", period: "ever", answers: 422)
      expect(json["fields"].map { |field| field["field"] }).to eq(["period"])
    end

    it "lists everybody once, in every order" do
      helpers = Array.new(5) { |number| volunteer(slots[number]).user }
      helpers.first(2).each { |helper| volunteer(slots[5], helper) }
      VolunteerCalls::Tracker::People::SORTS.each_key do |sort|
        names = [names_of_all(sort: sort), names_of_all(sort: sort, direction: "asc")]
        names.each { |listed| expect(listed).to match_array(helpers.map(&:username)) }
      end
    end

    def names_of_all(**params)
      names, after = [], nil
      loop do
        names.concat(people(limit: 2, **params, **{ after: after }.compact).keys)
        return names if (after = json["meta"]["next"]).nil?
      end
    end
  end

  describe "calls" do
    fab!(:other_call, :volunteer_call)

    it "says how full each is and what waits in it" do
      freeze_time
      volunteer(slots[0])
      nominate(slots[0])
      move(slots[6], 1.day.ago)
      volunteer_call.update!(closes_at: 1.day.from_now)

      rows = list("tracked-calls", q: volunteer_call.topic.title)
      expect(rows).to contain_exactly(
        "id" => volunteer_call.id,
        "event_name" => "Co-op conference",
        "status" => "open",
        "cover_needed" => false,
        "closes_at" => 1.day.from_now.utc.iso8601,
        "next_slot" => {
          "id" => slots[0].id,
          "title" => "Workshop 1",
          "starts_at" => slots[0].starts_at.utc.iso8601,
          "ends_at" => slots[0].ends_at.utc.iso8601,
        },
        "held" => 2,
        "needed" => 30,
        "capacity" => 30,
        "places_open" => 28,
        "unanswered" => 1,
        "to_confirm" => 0,
        "standby" => 0,
        "organiser" => a_hash_including("id" => volunteer_call.user_id),
        "topic" => a_hash_including("id" => volunteer_call.topic_id, "deleted" => false),
      )
      expect(json["meta"]).to eq("total" => 1, "next" => nil, "moderator" => true)
    end

    it "shows organisers their own, and narrows down by status" do
      ids = ->(**params) { list("tracked-calls", **params).map { |row| row["id"] } }
      expect(ids.call).to contain_exactly(volunteer_call.id, other_call.id)
      expect(ids.call(as: other_call.user)).to eq([other_call.id])
      list("tracked-calls", as: noor, answers: 404)

      move(other_call.slots.first, 1.day.ago)
      expect(ids.call).to eq([volunteer_call.id])
      expect(ids.call(status: "done")).to eq([other_call.id])
      volunteer_call.update!(closes_at: 1.hour.ago)
      expect(ids.call(status: "open")).to be_empty
      expect(ids.call(status: "places")).to eq([volunteer_call.id])
      volunteer_call.topic.trash!
      expect(ids.call).to be_empty
      volunteer_call.topic.recover!
      volunteer_call.update!(cancelled_at: Time.zone.now)
      expect(ids.call(status: "cancelled")).to eq([volunteer_call.id])
      expect(ids.call(status: "all").size).to eq(2)
      list("tracked-calls", answers: 422, sort: "luck")
    end

    it "lists each once, in every order, with as many statements for many as for one" do
      Fabricate.times(3, :volunteer_call)
      all = VolunteerCalls::Call.pluck(:id)
      VolunteerCalls::Tracker::Calls::SORTS.each_key do |sort|
        listed, after = [], nil
        loop do
          rows = list("tracked-calls", limit: 2, sort: sort, **{ after: after }.compact)
          listed.concat(rows.map { |row| row["id"] })
          break if (after = json["meta"]["next"]).nil?
        end
        expect(listed).to match_array(all)
      end
      sizes =
        [1, 5].map do |limit|
          get "/volunteer-calls/tracked-calls.json", params: { limit: limit }
          track_sql_queries do
            get "/volunteer-calls/tracked-calls.json", params: { limit: limit }
          end.size
        end
      expect(sizes.uniq.size).to eq(1)
    end
  end
end
