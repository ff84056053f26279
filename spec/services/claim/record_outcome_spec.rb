# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/hearing"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Claim::RecordOutcome do
  include Hearing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:moderator)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) do
    starts_at = Time.zone.parse("2030-02-16 09:45")
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ needed: 2, starts_at: starts_at, ends_at: starts_at + 75.minutes }],
    )
  end

  let(:slot) { call.slots.first }
  let!(:claim) do
    freeze_time Time.zone.parse("2030-02-10 12:00")
    volunteer(slot, user)
  end

  before { after_the_slot }

  def after_the_slot = freeze_time(Time.zone.parse("2030-02-16 12:00"))
  def the_day_after = freeze_time(Time.zone.parse("2030-02-17 00:01"))

  def record(outcome = "attended", by: organiser, of: claim)
    described_class.call(params: { claim_id: of.id, outcome: outcome }, guardian: Guardian.new(by))
  end

  def payload(viewer = nil)
    VolunteerCalls::CallPayload.call(topic: topic.reload, guardian: Guardian.new(viewer))
  end

  def shown(viewer = nil)
    payload(viewer)[:slots].first[:claims].to_h { |shown| [shown[:id], shown[:state]] }
  end

  it "knows two outcomes" do
    expect(record("maybe")).to fail_a_contract
    expect(claim.reload.state).to eq("claimed")
  end

  it "records who came, with everything that goes with it" do
    version = call.reload.version
    sent =
      MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
        expect(record).to run_successfully
      end

    expect(claim.reload).to have_attributes(
      state: "attended",
      seat: nil,
      ended_at: Time.zone.now,
      outcome_by_id: organiser.id,
    )
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "attended",
      actor_id: organiser.id,
      from_state: "claimed",
      to_state: "attended",
      version: version + 1,
    )
    expect(sent.map(&:data)).to contain_exactly(
      a_hash_including(
        version: version + 1,
        outcome: true,
        slots: [{ id: slot.id }],
        claims: [a_hash_including(id: claim.id, state: "attended")],
      ),
    )
    Jobs::RefreshVolunteerCalls.new.execute({})
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "tells nobody and asks nobody for the seat" do
    freeze_time Time.zone.parse("2030-02-10 13:00")
    volunteer(slot)
    waiting = volunteer(slot, kind: "standby")
    announce
    after_the_slot
    expect { record && announce }.not_to change { VolunteerCalls::Notice.count }
    expect(waiting.reload.state).to eq("standby")
  end

  it "goes on showing who came, and the place as taken" do
    record
    expect(payload[:slots].first).to include(
      held: 1,
      claims: [a_hash_including(id: claim.id, state: "attended", seat: nil)],
    )
    expect(payload).to include(places_open: 0, status: :done)
  end

  describe "who didn't come" do
    it "is known to organisers, moderators and the person, in call and message" do
      freeze_time Time.zone.parse("2030-02-10 13:00")
      others = volunteer(slot)
      after_the_slot
      unmarked = payload
      sent = MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { record("no_show") }
      [organiser, moderator, user].each do |viewer|
        expect(shown(viewer)).to eq(claim.id => "no_show", others.id => "claimed")
      end
      # To others nothing looks different from before, whatever they compare.
      [nil, Fabricate(:user)].each do |viewer|
        expect(payload(viewer)[:slots].to_json).to eq(unmarked[:slots].to_json)
      end
      expect(sent.first.data.to_json).not_to include("no_show")
      expect(sent.first.data).to include(claims: [], outcome: true)
    end

    it "is told to everybody as nothing known when it was known otherwise" do
      record
      sent = MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { record("no_show") }
      expect(sent.first.data[:claims]).to contain_exactly(
        a_hash_including(id: claim.id, state: "claimed", seat: nil),
      )
    end

    it "isn't counted apart where names are hidden" do
      call.update!(names_visible_to: "organisers")
      record("no_show")
      expect(payload[:slots].first).to include(claims: [], counts: { "claimed" => 1 }, held: 1)
    end

    it "is answered to whoever recorded it" do
      result = record("no_show")
      expect(result[:delta].for_actor(Guardian.new(organiser))[:claims].first).to include(
        state: "no_show",
      )
    end
  end

  it "can be changed by organisers, whoever said what before" do
    the_day_after
    record("no_show", by: user)
    expect(record("attended")).to run_successfully
    expect(record("no_show", by: moderator)).to run_successfully
    expect(VolunteerCalls::Event.where(claim_id: claim.id).pluck(:from_state, :to_state)).to eq(
      [[nil, "claimed"], %w[claimed no_show], %w[no_show attended], %w[attended no_show]],
    )
  end

  it "changes nothing when it is said already" do
    record
    expect { expect(record).to fail_a_policy(:says_something_new) }.not_to change {
      [call.reload.version, VolunteerCalls::Event.count]
    }
  end

  describe "by the person" do
    it "is for the day after, by the event's calendar" do
      expect(payload(user)[:viewer][:outcomes]).to eq([])
      expect(record(by: user)[:"result.policy.may_record_outcome"].reason.code).to eq(
        :outcome_from_tomorrow,
      )
      the_day_after
      expect(payload(user)[:viewer][:outcomes]).to eq([claim.id])
      expect(record(by: user)).to run_successfully
      expect(record("no_show", by: user)).to run_successfully
    end

    it "doesn't overrule an organiser" do
      the_day_after
      record("no_show")
      expect(payload(user)[:viewer][:outcomes]).to eq([])
      expect { record("attended", by: user) }.not_to change { claim.reload.state }
      expect(record("attended", by: user)[:"result.policy.may_record_outcome"].reason.code).to eq(
        :outcome_recorded,
      )
    end

    it "is nobody else's to say" do
      the_day_after
      expect(record(by: Fabricate(:volunteer))).to fail_a_policy(:own_or_organiser)
    end

    it "leaves them what is for people of the call" do
      call.update!(contact_name: "Robin", contact_email: "robin@conference.example")
      call.update!(names_visible_to: "volunteers")
      record
      expect(payload(user)[:viewer]).to include(sees_names: true, contact: be_present)
      expect(Guardian.new(user).sees_volunteer_names?(call)).to be(true)
    end
  end

  describe "refuses" do
    def code(result) = result[:"result.policy.may_record_outcome"].reason.code

    it "while the slot isn't over" do
      freeze_time Time.zone.parse("2030-02-16 10:00")
      expect(code(record)).to eq(:slot_not_over)
    end

    it "who wasn't down for it" do
      freeze_time Time.zone.parse("2030-02-10 13:00")
      gone = volunteer(slot)
      drop_out(gone)
      after_the_slot
      expect(code(record(of: gone))).to eq(:nobody_to_record)
    end

    it "what was called off" do
      call.update!(cancelled_at: Time.zone.now)
      expect(code(record)).to eq(:call_cancelled)
    end

    it "what is in the archive" do
      topic.update!(archived: true)
      expect(code(record)).to eq(:topic_archived)
    end

    it "those who can't see the topic" do
      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      expect(record(by: user)).to fail_a_policy(:can_see_call)
    end
  end

  it "reads a call with as few statements however many came" do
    count = -> { track_sql_queries { payload(organiser) }.size }
    record
    count.call # the first one also reads what the forum then remembers
    one = count.call
    freeze_time Time.zone.parse("2030-02-10 13:00")
    slot.update!(capacity: 6)
    others = Array.new(4) { volunteer(slot) }
    after_the_slot
    others.each { |other| record(of: other) }
    expect(count.call).to eq(one)
  end
end
