# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::OpenCallsController do
  include Volunteering

  fab!(:user, :volunteer)

  before { freeze_time Time.utc(2030, 2, 1, 12) }

  def call_for(title, category: nil, slots: [{}], **call)
    topic = Fabricate(:topic, title: "#{title} at the conference", category: category)
    Fabricate(:post, topic: topic)
    Fabricate(:volunteer_call, topic: topic, slots: slots, **call)
  end

  def json = response.parsed_body

  def list(as: user, **params)
    sign_in(as) if as
    get "/volunteer-calls.json", params: params
    expect(response.status).to eq(200)
    json["calls"].map { |call| call.dig("topic", "title").delete_suffix(" at the conference") }
  end

  def at(day, hour = 10) = Time.utc(2030, 2, day, hour)

  it "puts cover before everything, then what is next, and what has no date last" do
    call_for("Translating texts", slots: [{ starts_at: nil, ends_at: nil }])
    call_for("Taking minutes", slots: [{ starts_at: at(20), ends_at: nil }])
    urgent = call_for("Interpreting talks", slots: [{ starts_at: at(25), ends_at: nil }])
    urgent.slots.first.update_columns(cover_needed_at: Time.zone.now)
    call_for("Signs and parking", slots: [{ starts_at: at(9), ends_at: nil, needed: 3 }])

    expect(list).to eq(
      ["Interpreting talks", "Signs and parking", "Taking minutes", "Translating texts"],
    )
    expect(json["calls"].first).to include("cover_needed" => true, "places_open" => 1)
    expect(json["calls"].second["slots"].first).to include("places_open" => 3, "fits" => true)
    expect(json["meta"]).to eq("total" => 4, "next" => nil)
    expect(json["refusal"]).to be_nil
  end

  it "leaves out calls that need nobody, or nobody can help with any more" do
    full = call_for("Full already")
    volunteer(full.slots.first)
    call_for("Over already", slots: [{ starts_at: at(1, 9), ends_at: at(1, 10) }])
    call_for("Closed already", closes_at: 1.hour.ago)
    call_for("Cancelled already").update_columns(cancelled_at: Time.zone.now)
    call_for("Topic closed already").topic.update!(closed: true)
    call_for("Unlisted for now").topic.update!(visible: false)
    call_for("Hidden by flags").topic.first_post.update!(hidden: true)
    call_for("Deleted already").topic.update!(deleted_at: Time.zone.now)

    expect(list).to eq([])
  end

  it "shows only topics the reader sees" do
    group = Fabricate(:group)
    call_for("Members only", category: Fabricate(:private_category, group: group))

    expect(list).to eq([])
    group.add(user)
    expect(list(as: User.find(user.id))).to eq(["Members only"])
  end

  it "is for visitors too, who have no calendar here" do
    call_for("Taking minutes")

    expect(list(as: nil)).to eq(["Taking minutes"])
    expect(json["calls"].first["slots"].first["fits"]).to be_nil
    expect(json["refusal"]).to include("code" => "logged_out")
  end

  describe "what fits" do
    before do
      held = call_for("Held by me", slots: [{ starts_at: at(9), ends_at: at(9, 12), needed: 2 }])
      volunteer(held.slots.first, user)
      call_for("At the same time", slots: [{ starts_at: at(9, 11), ends_at: at(9, 13) }])
      call_for("Right after it", slots: [{ starts_at: at(9, 12), ends_at: at(9, 13) }])
      call_for("Without any time", slots: [{ starts_at: nil, ends_at: nil }])
    end

    it "marks what doesn't overlap with the reader's seats, and isn't theirs already" do
      list
      fits =
        json["calls"].to_h do |call|
          [call["topic"]["title"].delete_suffix(" at the conference"), call["slots"].first["fits"]]
        end

      expect(fits).to eq(
        "Held by me" => false,
        "At the same time" => false,
        "Right after it" => true,
        "Without any time" => true,
      )
      expect(json["calls"].flat_map { |call| call["slots"].pluck("state") }.compact).to eq(
        ["claimed"],
      )
    end

    it "can be asked for alone" do
      expect(list(fits: 1)).to eq(["Right after it", "Without any time"])
    end
  end

  describe "filters" do
    it "takes a category with those below it" do
      parent = Fabricate(:category)
      below = Fabricate(:category, parent_category_id: parent.id)
      call_for("In the parent", category: parent)
      call_for("Further below", category: below)
      call_for("Somewhere else", category: Fabricate(:category))

      expect(list(category: parent.id)).to contain_exactly("In the parent", "Further below")
    end

    it "takes a tag the reader can see", host: :discourse do
      SiteSetting.tagging_enabled = true
      call = call_for("With a tag")
      call_for("Without a tag")
      tag = Fabricate(:tag, name: "spanish")
      call.topic.tags << tag

      expect(list(tag: "spanish")).to eq(["With a tag"])
      create_hidden_tags(["spanish"])
      expect(list(tag: "spanish")).to eq([])
    end

    it "takes days in the reader's zone" do
      call_for("Late on the ninth", slots: [{ starts_at: at(9, 23), ends_at: nil }])
      call_for("On the tenth", slots: [{ starts_at: at(10, 23), ends_at: nil }])

      expect(list(from: "2030-02-09", to: "2030-02-09")).to eq(["Late on the ninth"])
      expect(list(from: "2030-02-10", to: "2030-02-10", zone: "Asia/Tokyo")).to eq(
        ["Late on the ninth"],
      )
      expect(list(from: "2030-02-10")).to eq(["On the tenth"])
    end

    it "takes words of the topic, the event or a slot, as they are" do
      call_for("Taking minutes", slots: [{ title: "Assembly 100%" }])
      call_for("Signs and parking", event_name: "Summer gathering")

      expect(list(q: "TAKING")).to eq(["Taking minutes"])
      expect(list(q: "summer")).to eq(["Signs and parking"])
      expect(list(q: "100%")).to eq(["Taking minutes"])
      expect(list(q: "%")).to eq(["Taking minutes"])
    end

    {
      from: "tomorrow",
      to: "2030-02-31",
      zone: "Mars/Base",
      limit: 0,
      after: "nonsense",
      q: "x" * 201,
    }.each do |name, value|
      it "refuses a wrong #{name}, and says so at the field" do
        get "/volunteer-calls.json", params: { name => value }

        expect(response.status).to eq(422)
        expect(json["fields"].pluck("field")).to eq([name.to_s])
        expect(json["fields"].pluck("code")).to all(be_present)
      end
    end

    it "refuses an end before the beginning" do
      get "/volunteer-calls.json", params: { from: "2030-02-16", to: "2030-02-15" }
      expect(response.status).to eq(422)
      expect(json["fields"]).to contain_exactly(
        a_hash_including(
          "field" => "to",
          "code" => "day_before_from",
          "message" => "To is before the first day",
        ),
      )
    end
  end

  it "comes in pages that neither repeat nor skip" do
    3.times do |number|
      call_for("Same time #{number}", slots: [{ starts_at: at(9), ends_at: nil }])
    end
    2.times { |number| call_for("No time #{number}", slots: [{ starts_at: nil, ends_at: nil }]) }
    all = list
    pages = [list(limit: 2)]
    pages << list(limit: 2, after: json["meta"]["next"]) while json["meta"]["next"]

    expect(pages.map(&:size)).to eq([2, 2, 1])
    expect(pages.flatten).to eq(all)
  end

  it "takes as many statements for five calls as for one" do
    call_for("One call", category: Fabricate(:category))
    list
    one = track_sql_queries { list }
    4.times { |number| call_for("Call #{number}", category: Fabricate(:category), slots: [{}, {}]) }
    five = track_sql_queries { list }

    expect(json["calls"].size).to eq(5)
    expect(five.size).to be <= one.size
  end
end
