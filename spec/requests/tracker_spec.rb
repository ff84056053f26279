# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Tracking claims" do
  include Volunteering

  fab!(:moderator)
  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops") }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2, capacity: 2 }, { needed: 1 }])
  end
  fab!(:other_call, :volunteer_call)

  let(:slot) { volunteer_call.slots.first }

  def json = response.parsed_body

  def track(as: moderator, status: 200, **params)
    sign_in(as) if as
    get "/volunteer-calls/claims.json", params: params
    expect(response.status).to eq(status)
    json["claims"]&.map { |claim| claim["id"] }
  end

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

  describe "filters" do
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

  describe "order and pages" do
    fab!(:big_call) do
      Fabricate(:volunteer_call, slots: Array.new(3) { { needed: 3, capacity: 3 } })
    end

    def claims = @claims ||= big_call.slots.flat_map { |it| Array.new(3) { volunteer(it) } }

    def all_pages(**params)
      ids, after = [], nil
      loop do
        ids.concat(track(limit: 2, **params, **{ after: after }.compact))
        yield ids if block_given?
        after = json["meta"]["next"]
        return ids if after.nil?
      end
    end

    it "lists each claim once, in every order" do
      claims
      all = claims.map(&:id)
      VolunteerCalls::Claim.where(id: all.first(5)).update_all(updated_at: 1.hour.ago)
      big_call.slots.last.update!(starts_at: nil, ends_at: nil)
      %w[changed person slot topic state since].each do |sort|
        up, down = %w[asc desc].map { |direction| all_pages(sort: sort, direction: direction) }
        expect(up).to match_array(all)
        expect(down).to eq(up.reverse)
      end
    end

    it "sorts" do
      claims
      expect(track).to eq(claims.map(&:id).reverse)
      names = -> { json["claims"].map { |claim| claim["user"]["username"] } }
      track(sort: "person")
      expect(names.call).to eq(claims.map { |claim| claim.user.username }.sort)
      nominee = nominate(other_call.slots.first)
      expect(track(sort: "state").first).to eq(nominee.id)
      expect(track(sort: "slot", direction: "desc").first(3)).to match_array(
        claims.last(3).map(&:id),
      )
    end

    it "lists claims that stay as they are once, whatever changes meanwhile" do
      newest, *others = claims.reverse
      listed =
        all_pages do |ids|
          next if ids.size > 2
          # Of those listed one goes, of those to come one moves to the top.
          drop_out(newest)
          others.last.update_columns(updated_at: 1.minute.from_now)
        end
      expect(listed).to eq([newest.id, *others[..-2].map(&:id)])
      expect(track.first).to eq(others.last.id)
    end

    it "counts on the first page, and takes no place of another order" do
      claims
      track(limit: 2)
      expect(json["meta"]).to include("total" => 9, "calls" => 1)
      after = json["meta"]["next"]
      track(limit: 2, after: after)
      expect(json["meta"].keys).to contain_exactly("next", "moderator")
      track(limit: 2, after: after, sort: "person", status: 422)
      expect(json["fields"].map { |field| field["field"] }).to eq(["after"])
    end
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
