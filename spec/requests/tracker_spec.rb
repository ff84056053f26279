# frozen_string_literal: true

require "rails_helper"
require_relative "../support/tracking"
require_relative "../support/volunteering"

RSpec.describe "Tracking claims" do
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

  describe "who may" do
    fab!(:member, :volunteer)

    it "shows moderators every call, organisers their own, and nobody else that there is a page" do
      own, other = volunteer(slot, member).id, volunteer(other_call.slots.first).id

      expect(track).to contain_exactly(own, other)
      expect(json["meta"]).to eq("total" => 2, "calls" => 2, "next" => nil, "moderator" => true)
      expect(track(as: Fabricate(:admin))).to contain_exactly(own, other)
      expect(track(as: organiser)).to contain_exactly(own)
      expect(json["meta"]["moderator"]).to eq(false)
      track(as: member, status: 404)
      organiser.update!(silenced_till: 1.day.from_now)
      track(as: organiser, status: 404)
    end

    it "has nothing for those who aren't logged in" do
      track(as: nil, status: 404)
    end

    it "shows those who moderate a category what is in it" do
      SiteSetting.enable_category_group_moderation = true
      category = Fabricate(:category)
      group = Fabricate(:group)
      group.add(member)
      CategoryModerationGroup.create!(category_id: category.id, group_id: group.id)
      track(as: member, status: 404)

      topic.update!(category_id: category.id)
      claim = volunteer(slot)
      expect(track(as: member)).to eq([claim.id])
    end

    it "shows nobody what is in topics they can't see" do
      private_category = Fabricate(:private_category, group: Fabricate(:group))
      claim, other = volunteer(slot), volunteer(other_call.slots.first)
      topic.update!(category_id: private_category.id)

      expect(track).to eq([other.id])
      expect(track(as: Fabricate(:admin))).to contain_exactly(claim.id, other.id)
      track(as: organiser, status: 404)
      track(category: private_category.id, status: 422)
      track(topic: topic.id)
      expect(json["claims"]).to be_empty
    end

    it "shows a personal message's call to those who are part of it" do
      claim = volunteer(slot)
      topic.update_columns(archetype: Archetype.private_message, category_id: nil)
      expect(track).to be_empty
      topic.topic_allowed_users.create!(user_id: moderator.id)
      expect(track).to eq([claim.id])
    end

    it "shows staff what was in a deleted topic, where nothing can be done any more" do
      claim = volunteer(slot)
      topic.trash!(moderator)

      expect(track(event: "any")).to eq([claim.id])
      expect(json["claims"].first["topic"]["deleted"]).to eq(true)
      expect(json["claims"].first["can"].except("write").values.uniq).to eq([false])
      track(as: organiser, status: 404)
    end
  end

  it "says which claims can be brought back: places given up, while there is a seat" do
    volunteer_call.slots.second.update!(needed: 1, capacity: 1)
    left = drop_out(volunteer(slot)).id
    volunteer(volunteer_call.slots.second)
    waited = drop_out(volunteer(volunteer_call.slots.second, kind: "standby")).id
    can_be_brought_back =
      lambda do
        track(state: "ended")
        json["claims"].select { |claim| claim["can"]["bring_back"] }.map { |claim| claim["id"] }
      end
    expect(track(state: "ended")).to contain_exactly(left, waited)
    expect(can_be_brought_back.call).to eq([left])

    2.times { volunteer(slot) }
    expect(can_be_brought_back.call).to eq([])
  end

  it "brings nobody back who is in the slot again" do
    claim = volunteer(slot)
    drop_out(claim)
    back = assign(slot, claim.user, by: organiser)
    track(state: "ended")
    expect(json["claims"].map { |row| row["can"]["bring_back"] }).to eq([false])

    drop_out(back)
    track(state: "ended")
    expect(json["claims"].map { |row| row["can"]["bring_back"] }).to eq([true, true])
  end

  it "brings nobody back who was moved: they have another place instead" do
    move(volunteer(slot), volunteer_call.slots.second, by: organiser)
    track(state: "ended")
    expect(json["claims"].map { |row| row["last_action"] }).to eq(["moved_away"])
    expect(json["claims"].map { |row| row["can"]["bring_back"] }).to eq([false])
  end

  describe "what can be done" do
    # Of the slot's only claim.
    def can
      track(state: "all", event: "any")
      json["claims"].first["can"].select { |_, may| may }.keys
    end

    before { slot.update!(needed: 1, capacity: 2) }

    it "has somebody else put down or asked while there is a seat" do
      volunteer(slot)
      expect(can).to contain_exactly("remove", "assign", "nominate", "write")
      slot.update!(capacity: 1)
      expect(can).to contain_exactly("remove", "write")
    end

    it "asks nobody once volunteering has closed, nor when there is no time to answer" do
      volunteer(slot)
      volunteer_call.update!(closes_at: 1.minute.ago)
      expect(can).to contain_exactly("remove", "assign", "write")
      volunteer_call.update!(closes_at: nil)
      topic.update!(closed: true)
      expect(can).to contain_exactly("remove", "assign", "write")
      topic.update!(closed: false)
      slot.update!(cover_needed_at: Time.zone.now)
      expect(can).to contain_exactly("remove", "assign", "write")
      slot.update!(cover_needed_at: nil, starts_at: 1.minute.ago, ends_at: 1.hour.from_now)
      expect(can).to contain_exactly("remove", "assign", "write")
    end

    it "puts down who was asked and has said yes elsewhere, also in a full slot" do
      slot.update!(capacity: 1)
      nominate(slot)
      expect(can).to contain_exactly("promote", "remind", "remove", "write")
    end

    it "notes who came only where that is taken" do
      volunteer(slot)
      slot.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
      expect(can).to contain_exactly("outcome", "write")
      slot.update!(withdrawn_at: Time.zone.now)
      expect(can).to contain_exactly("write")
      slot.update!(withdrawn_at: nil)
      topic.update!(archived: true)
      expect(can).to contain_exactly("write")
      topic.update!(archived: false)
      volunteer_call.update!(cancelled_at: Time.zone.now)
      expect(can).to contain_exactly("write")
    end
  end

  it "finds nothing under numbers that nothing has" do
    track(category: -7, status: 422)
    expect(json["fields"].first["code"]).to eq("no_such_category")
  end

  it "says everything about a claim" do
    freeze_time
    volunteer_call.update!(names_visible_to: "organisers")
    nominator = Fabricate(:volunteer)
    claim = nominate(slot, by: nominator)

    track(as: organiser)
    expect(json["claims"].first).to match(
      "id" => claim.id,
      "state" => "nominated",
      "kind" => "nomination",
      "queue_position" => nil,
      "seat" => 1,
      "note" => nil,
      "asked_again" => false,
      "expires_at" => claim.expires_at.utc.iso8601,
      "confirm_by" => nil,
      "created_at" => Time.zone.now.utc.iso8601,
      "changed_at" => Time.zone.now.utc.iso8601,
      "changed_by" => a_hash_including("id" => nominator.id, "username" => nominator.username),
      "last_action" => "nominated",
      "out_of_reach_until" => nil,
      "user" => a_hash_including("id" => claim.user_id, "username" => claim.user.username),
      "slot" => {
        "id" => slot.id,
        "title" => "Workshop 1",
        "starts_at" => slot.starts_at.utc.iso8601,
        "ends_at" => slot.ends_at.utc.iso8601,
        "past" => false,
        "withdrawn" => false,
        "cancelled" => false,
        "cover_needed" => false,
        "held" => 1,
        "needed" => 2,
        "capacity" => 2,
      },
      "topic" => {
        "id" => topic.id,
        "title" => topic.title,
        "slug" => topic.slug,
        "url" => topic.relative_url,
        "category_id" => topic.category_id,
        "timezone" => "Europe/London",
        "deleted" => false,
      },
      "can" => {
        "remove" => true,
        "promote" => true,
        "bring_back" => false,
        "remind" => true,
        "assign" => true,
        "nominate" => true,
        "outcome" => false,
        "write" => true,
      },
    )
  end

  it "says who changed a claim last, nobody when it was the forum, and what they did" do
    second = volunteer_call.slots.second
    claim = volunteer(second)
    waiting = volunteer(second, kind: "standby")
    VolunteerCalls::Backing::Add.call(
      params: {
        claim_id: claim.id,
      },
      guardian: Guardian.new(Fabricate(:volunteer)),
    )
    drop_out(claim, by: organiser)

    track(state: "all")
    changes = json["claims"].to_h { |row| [row["id"], row.values_at("last_action", "changed_by")] }
    expect(changes[claim.id]).to match(["removed", a_hash_including("id" => organiser.id)])
    expect(changes[waiting.id]).to eq(["offered", nil])
  end

  it "asks the database no more for many rows than for one" do
    volunteer(slot)
    sign_in(moderator)
    ask = -> { get "/volunteer-calls/claims.json", params: { summary: "1", state: "all" } }
    2.times { ask.call }
    one = track_sql_queries(&ask)
    call = Fabricate(:volunteer_call, slots: Array.new(5) { { capacity: 2, needed: 2 } })
    call.slots.each { |it| volunteer(it) }
    nominate(call.slots.last)
    many = track_sql_queries(&ask)

    expect(json["claims"].size).to eq(7)
    expect(many.size).to eq(one.size)
  end

  it "sums up what there is to see to, whatever is filtered" do
    nominate(slot)
    claim = volunteer(other_call.slots.first)
    volunteer(other_call.slots.first, kind: "standby")
    VolunteerCalls::Claim.where(id: claim.id).update_all(confirm_by: 1.day.from_now, agreed: {})
    other_call.slots.first.update_columns(cover_needed_at: Time.zone.now)
    numbers = {
      "cover_needed" => 1,
      "places_needed" => 2,
      "nominations_unanswered" => 1,
      "to_confirm" => 1,
      "standby" => 1,
    }

    track
    expect(json).not_to have_key("summary")
    track(summary: "1", state: "ended")
    expect(json["summary"]).to eq(numbers)
    track(as: organiser, summary: "1")
    expect(json["summary"]).to include("cover_needed" => 0, "places_needed" => 2, "standby" => 0)
    other_call.topic.trash!(moderator)
    track(summary: "1")
    expect(json["summary"]).to include("cover_needed" => 0, "to_confirm" => 0)
  end
end
