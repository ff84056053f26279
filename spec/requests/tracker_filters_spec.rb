# frozen_string_literal: true

require "rails_helper"
require_relative "../support/tracking"
require_relative "../support/volunteering"

RSpec.describe "Narrowing tracked claims down" do
  include Tracking
  include Volunteering

  fab!(:moderator)
  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops") }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2, capacity: 2 }, { needed: 1 }])
  end
  fab!(:other_call, :volunteer_call)

  let(:slot) { volunteer_call.slots.first }

  fab!(:kim) { Fabricate(:volunteer, username: "kim_s") }

  def claims = @claims ||= [volunteer(slot, kim), volunteer(other_call.slots.first)]

  it "combines them" do
    own, other = claims
    expect(track(person: "Kim_S")).to eq([own.id])
    expect(track(person: "kim_s", topic: other_call.topic_id)).to be_empty
    expect(track(person: "kim_s", topic: topic.id)).to eq([own.id])
    expect(json["meta"]).to include("total" => 1, "calls" => 1)
    expect(track(topic: other_call.topic_id)).to eq([other.id])
  end

  it "finds part of a person's, slot's or topic's name, and takes no sign for a wildcard" do
    own, = claims
    expect(track(q: "kim_")).to eq([own.id])
    expect(track(q: "FOR WORK")).to eq([own.id])
    slot.update!(title: "Guide, 100% digital")
    expect(track(q: "100%")).to eq([own.id])
    expect(track(q: "1%0")).to be_empty
  end

  it "knows what is open, each state and what has ended" do
    own, other = claims
    nominee = nominate(slot)
    standby = volunteer(other_call.slots.first, kind: "standby")
    drop_out(own)

    expect(track).to contain_exactly(other.id, nominee.id, standby.id)
    expect(track(state: "all").size).to eq(4)
    expect(track(state: "ended")).to eq([own.id])
    expect(track(state: "released")).to eq([own.id])
    expect(track(state: "nominated")).to eq([nominee.id])
    expect(track(state: "standby")).to eq([standby.id])
    expect(json["claims"].first["queue_position"]).to eq(1)
    VolunteerCalls::Claim.where(id: other.id).update_all(confirm_by: 1.day.from_now, agreed: {})
    expect(track(state: "confirm")).to eq([other.id])
    expect(track(needs: "confirmation")).to eq([other.id])
  end

  it "knows what somebody has to see to" do
    own, other = claims
    nominee = nominate(volunteer_call.slots.second)
    expect(track(needs: "answer")).to eq([nominee.id])
    expect(track(needs: "people")).to eq([own.id])
    other.slot.update!(cover_needed_at: Time.zone.now)
    expect(track(needs: "cover")).to eq([other.id])
    VolunteerCalls::Call.find(other_call.id).update!(cancelled_at: Time.zone.now)
    expect(track(needs: "cover")).to be_empty
  end

  it "takes nothing for coming that was called off" do
    own, other = claims
    volunteer_call.update!(cancelled_at: Time.zone.now)
    other.slot.update!(withdrawn_at: Time.zone.now)
    kept = volunteer(Fabricate(:volunteer_call).slots.first)
    gone = volunteer(Fabricate(:volunteer_call).slots.first)
    gone.call.topic.trash!(moderator)

    expect(track).to eq([kept.id])
    expect(track(event: "next7")).to eq([kept.id])
    expect(track(event: "any")).to contain_exactly(own.id, other.id, kept.id, gone.id)
  end

  it "knows categories with those below them, and groups" do
    own, = claims
    parent = Fabricate(:category)
    topic.update!(category_id: Fabricate(:category, parent_category_id: parent.id).id)
    expect(track(category: parent.id)).to eq([own.id])

    group = Fabricate(:group)
    group.add(kim)
    expect(track(group: group.name)).to eq([own.id])
  end

  it "knows tags, but none that are hidden from somebody", host: :discourse do
    SiteSetting.tagging_enabled = true
    own, = claims
    tag, secret = Fabricate(:tag), Fabricate(:tag)
    topic.tags = [tag, secret]
    Fabricate(:tag_group, permissions: { "staff" => 1 }, tag_names: [secret.name])

    expect(track(tag: tag.name.upcase)).to eq([own.id])
    expect(track(tag: secret.name)).to eq([own.id])
    expect(track(as: organiser, tag: tag.name)).to eq([own.id])
    track(as: organiser, tag: secret.name, status: 422)
    expect(track(tag: Fabricate(:tag).name)).to be_empty
  end

  it "knows when, in days of a zone" do
    freeze_time(Time.utc(2026, 7, 1, 22, 30))
    own, other = claims
    slot.update!(starts_at: Time.utc(2026, 7, 1, 18), ends_at: Time.utc(2026, 7, 1, 20))
    other.slot.update!(starts_at: Time.utc(2026, 7, 20), ends_at: nil)

    expect(track(zone: "Etc/UTC")).to contain_exactly(own.id, other.id)
    # There it is past midnight.
    expect(track(zone: "Europe/Berlin")).to eq([other.id])
    expect(track(event: "next7", zone: "Etc/UTC")).to eq([own.id])
    expect(track(event: "past90", zone: "Etc/UTC")).to eq([own.id])
    expect(track(event: "any")).to contain_exactly(own.id, other.id)
    expect(track(from: "2026-07-20", to: "2026-07-20", zone: "Etc/UTC")).to eq([other.id])
    expect(track(from: "2026-07-20", to: "2026-07-20", zone: "America/Lima")).to be_empty
    expect(track(to: "2026-07-02", zone: "Etc/UTC")).to eq([own.id])
  end

  it "counts a slot without a time as coming, but on no day" do
    own, = claims
    slot.update!(starts_at: nil, ends_at: nil)
    expect(track).to include(own.id)
    expect(track(event: "any")).to include(own.id)
    expect(track(event: "next7")).not_to include(own.id)
    expect(track(from: "2000-01-01")).not_to include(own.id)
  end

  it "knows what changed lately" do
    own, other = claims
    other.update_columns(updated_at: 3.days.ago)
    expect(track(changed: "today")).to eq([own.id])
    expect(track(changed: "week")).to eq([own.id, other.id])
    other.update_columns(updated_at: 8.days.ago)
    expect(track(changed: "week")).to eq([own.id])
  end

  it "refuses what it doesn't know, at the field" do
    {
      state: "asleep",
      event: "soon",
      changed: "ever",
      needs: "love",
      sort: "luck",
      direction: "up",
      category: "x",
      topic: "1; --",
      person: "nobody_at_all",
      group: "nobody_at_all",
      from: "2026-02-30",
      to: "tomorrow",
      zone: "Mars/Base",
      limit: "101",
      after: "bm9uc2Vuc2U",
      q: "x" * 201,
    }.each do |name, value|
      track(:status => 422, name => value)
      expect(json["error_type"]).to eq("invalid_parameters")
      expect(json["fields"].map { |field| field["field"] }).to eq([name.to_s])
    end
    track(status: 422, from: "2026-02-02", to: "2026-02-01")
    expect(json["fields"].map { |field| field["code"] }).to eq(["day_before_from"])
    track(status: 422, state: { a: "b" })
  end
end
