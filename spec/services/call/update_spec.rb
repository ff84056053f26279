# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Call::Update do
  include Editing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:post_one, :post) do
    Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser)
  end
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: post_one.topic,
      event_place: "Manchester",
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      slots: [{ needed: 2, capacity: 2, place: "Main hall" }, { needed: 1, capacity: 2 }, {}],
    )
  end

  let(:workshop) { call.slots.first }
  let(:council) { call.slots.second }
  let(:later) { { starts_at: (workshop.starts_at + 30.minutes).utc.iso8601 } }

  def events = VolunteerCalls::Event.where(call_id: call.id).where("data ? 'version'").order(:id)

  def expect_sound
    expect(VolunteerCalls::Projection::Check.each(topic_id: call.topic_id).to_a).to be_empty
  end

  # Everything an edit could have left behind.
  def traces
    [
      VolunteerCalls::Call.find(call.id).attributes,
      VolunteerCalls::Slot.where(call_id: call.id).order(:id).map(&:attributes),
      VolunteerCalls::Claim.where(call_id: call.id).order(:id).map(&:attributes),
      VolunteerCalls::Event.where(call_id: call.id).count,
      TopicCustomField.where(topic_id: call.topic_id).order(:name).pluck(:name, :value),
      post_one.reload.cooked,
    ]
  end

  describe "who may" do
    it "is for organisers" do
      expect(edit(call, by: user)).to fail_a_policy(:can_edit)
      expect(edit(call, by: Fabricate(:moderator))).to run_successfully
    end

    it "is not for the archive" do
      call.topic.update_status("archived", true, Discourse.system_user)
      expect(edit(call, by: organiser)).to fail_a_policy(:can_edit)
    end

    it "finds no call where there is none, or that can't be seen" do
      params = { topic_id: Fabricate(:topic).id, version: 1, input: {} }
      expect(described_class.call(params: params, guardian: organiser.guardian)).to(
        fail_to_find_a_model(:volunteer_call),
      )
      call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      expect(edit(call, by: user)).to fail_to_find_a_model(:topic)
    end

    it "wants to know what was edited" do
      expect(edit(call, by: organiser, version: nil)).to fail_a_contract
    end

    it "is not for a call that was cancelled" do
      call.update!(cancelled_at: Time.zone.now)
      expect(edit(call, by: organiser)).to fail_a_policy(:not_cancelled)
    end
  end

  describe "an edit that changes nothing" do
    it "writes nothing and tells nobody" do
      volunteer(workshop, user)
      before = traces
      sent =
        MessageBus.track_publish(VolunteerCalls::Live.channel(call.topic_id)) do
          expect(edit(call, by: organiser)).to run_successfully
        end
      expect(traces).to eq(before)
      expect(sent).to be_empty
    end
  end

  describe "a slot that moved" do
    before do
      freeze_time Time.zone.local(2030, 1, 10, 12)
      workshop.update!(starts_at: 10.days.from_now, ends_at: 10.days.from_now + 1.hour)
      @claim = volunteer(workshop, user)
      @own = volunteer(workshop, organiser)
      @line = volunteer(workshop, other, kind: "standby")
    end

    let(:input) { input_of(call, slots: [{ **later, place: "Room 2" }]) }

    it "asks those who said yes, tells those in line, and not who moved it" do
      result = edit(call, by: organiser, input: input, reason: "The opening  runs longer.")

      expect(result).to run_successfully
      expect(touched(result)).to eq(user.username => :asked_to_confirm, other.username => :told)
      expect(result[:preview][:totals]).to eq(
        people: 2,
        asked_to_confirm: 1,
        told_off: 0,
        refused: 0,
      )
      expect(workshop.reload).to have_attributes(
        place: "Room 2",
        rescheduled_at: Time.zone.now,
        reschedule_reason: "The opening runs longer.",
        held: 2,
      )
      expect(@claim.reload).to have_attributes(
        state: "claimed",
        confirm_by: 48.hours.from_now,
        agreed: {
          "starts_at" => 10.days.from_now.utc.iso8601,
          "ends_at" => (10.days.from_now + 1.hour).utc.iso8601,
          "place" => "Main hall",
        },
      )
      expect(@own.reload.confirm_by).to be_nil
      expect(@line.reload.confirm_by).to be_nil
      expect_sound
    end

    it "leaves one version, one history row with old and new, and one message" do
      version = call.reload.version
      sent =
        MessageBus.track_publish(VolunteerCalls::Live.channel(call.topic_id)) do
          edit(call, by: organiser, input: input, reason: "Longer")
        end
      expect(call.reload).to have_attributes(
        version: version + 1,
        edited_version: version + 1,
        edited_by_id: organiser.id,
      )
      expect(sent.map(&:data)).to eq([{ refresh: true, version: version + 1 }])
      expect(events.pluck(:action, :slot_id, :reason)).to eq(
        [["slot_changed", workshop.id, "Longer"]],
      )
      expect(events.last.data).to include(
        "version" => version + 1,
        "old" => a_hash_including("place" => "Main hall"),
        "new" => a_hash_including("place" => "Room 2", "starts_at" => later[:starts_at]),
        "was" => a_hash_including("place" => "Main hall"),
        "people" => {
          "asked_to_confirm" => [user.id],
          "told" => [other.id],
        },
      )
      expect(post_one.reload.cooked).to include("Room 2")
    end

    it "counts those who would be in the audience, who hear nothing" do
      VolunteerCalls::Attendance.create!(slot: workshop, user: Fabricate(:volunteer))
      result = edit(call, by: organiser, input: input)
      expect(result[:preview][:slots].first[:audience]).to eq(1)
      expect(result[:preview][:totals][:people]).to eq(2)
    end

    it "says the same beforehand, and writes nothing then" do
      before = traces
      dry = edit(call, by: organiser, input: input, dry_run: true)
      expect(traces).to eq(before)
      expect(edit(call, by: organiser, input: input)[:preview]).to eq(dry[:preview])
    end

    it "takes the questions back with the change, and tells the same people" do
      was = input_of(call)
      moved = edit(call, by: organiser, input: input)
      back = edit(call, by: organiser, input: was)

      expect(touched(back).keys).to match_array(touched(moved).keys)
      expect(touched(back)[user.username]).to eq(:told)
      expect(@claim.reload.confirm_by).to be_nil
      expect(workshop.reload.place).to eq("Main hall")
    end

    it "remembers what somebody agreed to through several moves" do
      edit(call, by: organiser, input: input)
      edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 3" }]))
      expect(@claim.reload.agreed).to include("place" => "Main hall")
    end

    it "gives less time the nearer the slot" do
      freeze_time workshop.starts_at - 4.hours
      result = edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }]))
      expect(result).to run_successfully
      expect(@claim.reload.confirm_by).to eq(2.hours.from_now)
    end

    it "gives some time also in a slot that has begun" do
      freeze_time workshop.starts_at + 20.minutes
      edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }]))
      expect(@claim.reload.confirm_by).to eq(30.minutes.from_now)
    end

    it "has nothing to confirm for who has left" do
      edit(call, by: organiser, input: input)
      drop_out(@claim)
      expect(@claim.reload).to have_attributes(state: "released", confirm_by: nil)
    end
  end

  describe "the time to answer of those who were asked" do
    let!(:nominated) { nominate(workshop, by: user) }
    let!(:offered) do
      holders = [volunteer(council), volunteer(council)]
      volunteer(council, other, kind: "standby").tap { drop_out(holders.first) }
    end
    let(:soon) { 2.hours.from_now.change(usec: 0) }

    before { freeze_time }

    def expiries = [nominated, offered].map { |claim| claim.reload.expires_at }

    it "is never beyond the end of volunteering, where that was moved" do
      before = expiries
      edit(call, by: organiser, input: input_of(call, closes_at: soon.iso8601))
      expect(expiries).to eq([soon, before.last])
      expect_sound
    end

    it "is never beyond the slot's start" do
      moved = { starts_at: soon.iso8601, ends_at: nil }
      edit(call, by: organiser, input: input_of(call, slots: [moved, moved]))
      expect(expiries).to eq([soon, soon])
    end

    it "is not longer for more time" do
      before = expiries
      edit(call, by: organiser, input: input_of(call, slots: [later]))
      expect(expiries).to eq(before)
    end
  end

  describe "other changes" do
    before { volunteer(workshop, user) }

    it "tells of another title or perk, asks nobody" do
      result = edit(call, by: organiser, input: input_of(call, slots: [{ title: "Round table" }]))
      expect(touched(result)).to eq(user.username => :told)
      result = edit(call, by: organiser, input: input_of(call, slots: [{ perk: "Lunch" }]))
      expect(touched(result)).to eq(user.username => :told)
      expect(VolunteerCalls::Claim.where.not(confirm_by: nil)).to be_empty
    end

    it "troubles nobody with slips put right, descriptions, numbers and order" do
      slots = [{ title: "workshop 1!", description: "Bring slides.", capacity: 3 }, { needed: 2 }]
      input = input_of(call, slots: slots)
      input[:slots].reverse!
      result = edit(call, by: organiser, input: input)

      expect(result).to run_successfully
      expect(touched(result)).to be_empty
      expect(call.reload.slots.map(&:id)).to eq(input[:slots].map { |slot| slot[:id] })
      expect(events.map(&:action)).to contain_exactly("call_changed", *%w[slot_changed] * 2)
      expect(events.find_by(action: "call_changed").data["order"]).to eq(call.slots.map(&:id))
      expect_sound
    end

    it "moves slots without a place of their own with the event" do
      volunteer(council, other)
      input = input_of(call, event: { name: call.event_name, place: "Leeds" })
      result = edit(call, by: organiser, input: input)

      expect(touched(result)).to eq(other.username => :asked_to_confirm)
      expect(VolunteerCalls::Claim.find_by(user: other).agreed["place"]).to eq("Manchester")
      expect(events.find_by(slot_id: council.id).data).to include(
        "was" => a_hash_including("place" => "Manchester"),
        "now" => a_hash_including("place" => "Leeds"),
      )
    end

    it "keeps the contact's private part out of the history" do
      contact = { name: "Robin", email: "new@conference.example" }
      edit(call, by: organiser, input: input_of(call, contact: contact))

      expect(call.reload.contact_email).to eq("new@conference.example")
      expect(events.last.data).to include("private_contact" => true)
      expect(events.last.attributes.to_json).not_to include("conference.example")
    end

    it "troubles nobody about what is over" do
      freeze_time workshop.ends_at + 1.day
      result = edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }]))
      expect(result).to run_successfully
      expect(touched(result)).to be_empty
      expect(VolunteerCalls::Claim.where.not(confirm_by: nil)).to be_empty
    end
  end

  describe "taking a slot out" do
    before { @claim = volunteer(workshop, user) }

    let(:without) { input_of(call, slots: [nil]) }

    it "withdraws it, keeps its claims and tells its people" do
      result = edit(call, by: organiser, input: without)

      expect(touched(result)).to eq(user.username => :told_off)
      expect(workshop.reload).to be_withdrawn
      expect(@claim.reload).to be_live
      expect(events.map(&:action)).to eq(%w[slot_withdrawn])
      expect(post_one.reload.cooked).not_to include("Workshop 1")
      payload = VolunteerCalls::CallPayload.call(topic: call.topic, guardian: Guardian.new(user))
      expect(payload[:slots].map { |slot| slot[:id] }).not_to include(workshop.id)
      expect(payload[:viewer]).not_to have_key(:contact)
      expect_sound
    end

    it "brings all back when it is sent again" do
      was = input_of(call)
      edit(call, by: organiser, input: without)
      result = edit(call, by: organiser, input: was)

      expect(touched(result)).to eq(user.username => :told_back)
      expect(workshop.reload).not_to be_withdrawn
      expect(workshop.held).to eq(1)
      expect(events.map(&:action)).to eq(%w[slot_withdrawn slot_restored])
      expect(call.reload.slots.map(&:title)).to eq(["Workshop 1", "Workshop 2", "Workshop 3"])
      expect_sound
    end

    it "adds new ones" do
      more = [{ title: "Closing words", needed: 1, capacity: 1 }]
      result = edit(call, by: organiser, input: input_of(call, more: more))
      expect(result).to run_successfully
      expect(call.reload.slots.last.title).to eq("Closing words")
      expect(events.last).to have_attributes(action: "slot_added", slot_id: call.slots.last.id)
      expect_sound
    end

    it "knows only the call's own slots, each once" do
      input = input_of(call)
      strange = Fabricate(:volunteer_call).slots.first.id
      [strange, council.id, "x", 0].each do |id|
        result =
          edit(
            call,
            by: organiser,
            input: {
              **input,
              slots: [*input[:slots], { id: id, title: "A" }],
            },
          )
        expect(result).to fail_a_policy(:valid_input)
        expect(result[:input].errors.map { |e| [e.field, e.code] }).to eq(
          [%w[slots.3.id unknown_slot]],
        )
      end
    end
  end

  describe "room" do
    before do
      @first = volunteer(workshop, user)
      @second = volunteer(workshop, other)
    end

    it "isn't less than the places held: the error names who holds them" do
      before = traces
      input = input_of(call, slots: [{ needed: 1, capacity: 1 }])
      result = edit(call, by: organiser, input: input)

      expect(result).to fail_a_policy(:possible)
      error = result[:edit].errors.first
      expect(error).to have_attributes(field: "slots.0.capacity", code: "capacity_below_held")
      expect(error.message).to include(user.username, other.username)
      expect(traces).to eq(before)
    end

    it "says so beforehand, beside what would be possible" do
      input = input_of(call, slots: [{ needed: 1, capacity: 1 }, nil])
      result = edit(call, by: organiser, input: input, dry_run: true)

      expect(result).to run_successfully
      slot = result[:preview][:slots].first
      expect(slot[:kinds]).to eq(%i[refused less_room changed])
      expect(slot[:problem]).to include("field" => "slots.0.capacity")
      expect(touched(result)).to eq(user.username => :holds_place, other.username => :holds_place)
      expect(result[:preview][:totals]).to include(people: 0, refused: 1)
    end

    it "shrinks to the places held, whichever they are" do
      drop_out(@first)
      expect(@second.reload.seat).to eq(2)
      result = edit(call, by: organiser, input: input_of(call, slots: [{ needed: 1, capacity: 1 }]))
      expect(result).to run_successfully
      expect(@second.reload).to have_attributes(seat: 1, slot_capacity: 1)
      expect_sound
    end

    it "goes to those who stand by, in their order" do
      freeze_time
      line = Array.new(3) { volunteer(workshop, kind: "standby") }
      input = input_of(call, slots: [{ capacity: 4 }])
      dry = edit(call, by: organiser, input: input, dry_run: true)
      result = edit(call, by: organiser, input: input)

      expect(touched(result)).to eq(line.first(2).to_h { |claim| [claim.user.username, :offered] })
      expect(dry[:preview]).to eq(result[:preview])
      expect(line.map { |claim| claim.reload.state }).to eq(%w[offered offered standby])
      expect(workshop.reload).to have_attributes(capacity: 4, held: 4)
      expect(events.last.data).not_to have_key("people")
      expect(VolunteerCalls::Event.where(action: "offered").count).to eq(2)
      expect_sound
    end

    it "goes to everybody at once at short notice" do
      line = volunteer(workshop, kind: "standby")
      freeze_time workshop.starts_at - 2.hours
      result = edit(call, by: organiser, input: input_of(call, slots: [{ needed: 3, capacity: 3 }]))

      expect(result).to run_successfully
      expect(touched(result)).to be_empty
      expect(line.reload.state).to eq("standby")
      expect(workshop.reload.cover_needed_at).to eq_time(Time.zone.now)
      expect(VolunteerCalls::Event.where(action: "cover_needed", slot_id: workshop.id).count).to eq(
        1,
      )
      expect_sound
    end
  end

  describe "two who edit at once" do
    it "doesn't let the second undo what the first did" do
      version = call.reload.version
      first = edit(call, by: organiser, version:, input: input_of(call, slots: [{ perk: "Tea" }]))
      expect(first).to run_successfully
      second =
        edit(
          call,
          by: Fabricate(:admin),
          version:,
          input: input_of(call, slots: [{ perk: "Cake" }]),
        )

      expect(second).to fail_a_policy(:not_edited_meanwhile)
      expect(workshop.reload.perk).to eq("Tea")
    end

    it "isn't disturbed by people who volunteer meanwhile" do
      version = call.reload.version
      input = input_of(call, slots: [{ perk: "Tea" }])
      volunteer(workshop, user)
      expect(edit(call, by: organiser, version:, input:)).to run_successfully
    end
  end
end
