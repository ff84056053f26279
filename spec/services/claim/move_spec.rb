# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

RSpec.describe VolunteerCalls::Claim::Move do
  include Volunteering
  include Hearing

  subject(:result) { described_class.call(params: params, guardian: organiser.guardian) }

  fab!(:organiser, :volunteer)
  fab!(:jo) { Fabricate(:volunteer, username: "joan") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}, {}]) }

  let(:here) { volunteer_call.slots.first }
  let(:there) { volunteer_call.slots.second }
  let!(:claim) { volunteer(here, jo) }
  let(:params) { { claim_id: claim.id, slot_id: there.id, **more } }
  let(:more) { {} }

  def refusal(step) = result["result.policy.#{step}"][:reason].code

  def state
    claims = VolunteerCalls::Claim.order(:id).map(&:attributes)
    [claims, VolunteerCalls::Event.count, volunteer_call.reload.version]
  end

  def nothing_changes(policy)
    expect { result }.not_to change { state }
    expect(result).to fail_a_policy(policy)
  end

  it "ends the one claim and makes the other, in one change" do
    claim.update!(note: "I bring a bike")

    expect { result }.to change { volunteer_call.reload.version }.by(1)
    expect(claim.reload).to have_attributes(state: "removed", seat: nil)
    expect(result[:claim]).to have_attributes(
      user_id: jo.id,
      slot_id: there.id,
      state: "claimed",
      kind: "volunteer",
      seat: 1,
      note: "I bring a bike",
    )
    expect([here, there].map { |slot| slot.reload.held }).to eq([0, 1])
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "leaves a row of the history in each slot, which names the other" do
    result
    rows = VolunteerCalls::Event.order(:id).last(2)

    expect(rows.map { |row| row.slice(:action, :slot_id, :from_state, :to_state) }).to eq(
      [
        { action: "moved", slot_id: there.id, from_state: nil, to_state: "claimed" },
        { action: "moved_away", slot_id: here.id, from_state: "claimed", to_state: "removed" },
      ].map(&:stringify_keys),
    )
    expect(rows.map(&:data)).to eq(
      [{ "other_slot_id" => here.id }, { "other_slot_id" => there.id }],
    )
    expect(rows.map(&:version).uniq).to eq([volunteer_call.reload.version])
    expect(rows.map(&:actor_id).uniq).to eq([organiser.id])
  end

  it "shows both slots to those who look, in one message" do
    messages = MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { result }

    expect(messages.size).to eq(1)
    data = messages.first.data.deep_symbolize_keys
    expect(data[:version]).to eq(volunteer_call.reload.version)
    expect(data[:slots].to_h { |slot| [slot[:id], slot[:held]] }).to eq(here.id => 0, there.id => 1)
    expect(data[:claims].map { |it| it.slice(:slot_id, :state) }).to contain_exactly(
      { slot_id: here.id, state: "removed" },
      { slot_id: there.id, state: "claimed" },
    )
    expect(data[:places_open]).to eq(volunteer_call.reload.places_open)
  end

  it "offers the seat they leave to who stands by" do
    standby = volunteer(here, kind: "standby")
    result

    expect(standby.reload).to have_attributes(state: "offered", seat: 1)
    expect(here.reload.held).to eq(1)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "tells the person once, of both slots, with a way out" do
    announce
    result
    announce

    expect(heard(jo)).to eq(["moved"])
    notice = VolunteerCalls::Notice.find_by(user: jo, kind: "moved")
    letter = VolunteerCalls::Notices::Letter.of(notice, jo)
    expect(letter.heading).to include("moved you to another slot")
    expect(letter.intro.join).to include(here.title)
    expect(letter.subject).to include(there.title)
    # Also where they only stood by before.
    expect(letter.intro.join).not_to include("were down")
    drop_out = letter.buttons.sole.url
    expect(VolunteerCalls::AnswerLink.read(drop_out.split("/").last).claim).to eq(result[:claim])
  end

  it "calls for cover at short notice, but not the one who was moved" do
    here.update!(starts_at: 3.hours.from_now, ends_at: 4.hours.from_now)
    busy = volunteer(volunteer_call.slots.third).user
    announce
    result
    announce

    expect(here.reload.cover_needed_at).to be_present
    expect(heard(jo)).to eq(["moved"])
    expect(heard(busy)).to eq(["cover_needed"])
    letter = VolunteerCalls::Notices::Letter.of(VolunteerCalls::Notice.find_by(user: busy), busy)
    expect(letter.intro.join).not_to include("dropped out")
    shown = VolunteerCalls::CallPayload.call(topic: topic, guardian: busy.guardian)
    expect(shown[:slots].first[:cover][:dropped_out]).to be_empty
  end

  it "leaves a line in the topic that says nothing of dropping out" do
    result
    drop_out(volunteer(here, kind: "last_resort"))
    expect { VolunteerCalls::PublicLine.write(here.id) }.to change { topic.reload.posts.count }.by(
      1,
    )
    line = topic.posts.order(:id).last
    expect(line.action_code).to eq("volunteer_call_seat_free")
    expect(line.raw).to include(here.title)
  end

  it "makes what they hold there into that claim" do
    asked = nominate(there, jo, by: organiser)

    expect(result[:claim]).to have_attributes(id: asked.id, state: "claimed", expires_at: nil)
  end

  it "moves who stands by, whose own place in the line nobody has to fill" do
    claim.update!(state: "claimed")
    waiting = volunteer(here, kind: "standby")
    described_class.call(
      params: {
        claim_id: waiting.id,
        slot_id: there.id,
      },
      guardian: organiser.guardian,
    )

    expect(waiting.reload.state).to eq("removed")
    expect(there.reload.held).to eq(1)
    expect(here.reload.line_due_at).to be_nil
  end

  it "isn't listed among what the person did, or was taken off" do
    result
    expect(VolunteerCalls::PastCommitments.new(jo).rows).to be_empty
  end

  it "works after volunteering has closed" do
    volunteer_call.update!(closes_at: 1.hour.ago)
    expect(result).to run_successfully
  end

  describe "what it refuses, with nothing changed" do
    it "refuses others than organisers" do
      refused = described_class.call(params: params, guardian: jo.guardian)
      expect(refused).to fail_a_policy(:organiser)
    end

    it "refuses a full slot" do
      volunteer(there)
      nothing_changes(:seat_free)
    end

    it "refuses a slot that is over, withdrawn, or in a call that is off" do
      there.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
      nothing_changes(:may_assign)
      expect(refusal(:may_assign)).to eq(:slot_past)
    end

    it "refuses a slot that was withdrawn" do
      there.update!(withdrawn_at: 1.hour.ago)
      nothing_changes(:may_assign)
      expect(refusal(:may_assign)).to eq(:slot_withdrawn)
    end

    it "refuses in a call that is off" do
      volunteer_call.update!(cancelled_at: 1.hour.ago)
      nothing_changes(:may_assign)
      expect(refusal(:may_assign)).to eq(:call_cancelled)
    end

    it "refuses to rewrite what is over" do
      here.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
      nothing_changes(:may_leave)
      expect(refusal(:may_leave)).to eq(:slot_past)
    end

    it "refuses a slot where they are down already, and their own" do
      volunteer(there, jo)
      nothing_changes(:not_in_slot_yet)
      same =
        described_class.call(params: { **params, slot_id: here.id }, guardian: organiser.guardian)
      expect(same).to fail_a_policy(:another_slot)
    end

    it "refuses a slot of another call" do
      more[:slot_id] = Fabricate(:volunteer_call, slots: [{}]).slots.first.id
      nothing_changes(:slot_of_call)
    end

    it "refuses who was asked and hasn't answered" do
      asked = nominate(volunteer_call.slots.third, by: organiser)
      more[:claim_id] = asked.id
      nothing_changes(:said_yes)
    end

    it "refuses who can't volunteer any more, or ignores the organiser" do
      jo.update!(silenced_till: 1.day.from_now)
      nothing_changes(:person_can_come)
    end

    it "refuses who ignores the organiser" do
      Fabricate(:ignored_user, user: jo, ignored_user: organiser)
      nothing_changes(:person_can_come)
    end

    it "refuses a claim that has ended" do
      drop_out(claim)
      nothing_changes(:still_live)
    end
  end

  describe "something else at that time" do
    it "asks before, but not because of the slot they leave" do
      there.update!(starts_at: here.starts_at, ends_at: here.ends_at)
      expect(result).to run_successfully
    end

    it "asks because of another one, and goes on deliberately" do
      third = volunteer_call.slots.third
      third.update!(starts_at: there.starts_at, ends_at: there.ends_at)
      volunteer(third, jo)

      nothing_changes(:no_overlap)
      again =
        described_class.call(
          params: {
            **params,
            allow_overlap: true,
          },
          guardian: organiser.guardian,
        )
      expect(again).to run_successfully
    end
  end
end
