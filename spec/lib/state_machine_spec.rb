# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# What must hold whatever people do: many of them, at random, with a clock that moves.
# A failure names its seed; VOLUNTEER_CALLS_SEED=… repeats it, VOLUNTEER_CALLS_RUNS=… runs more.
RSpec.describe VolunteerCalls::Transitions do
  steps = 90
  runs = Integer(ENV.fetch("VOLUNTEER_CALLS_RUNS", 6))
  first_seed = Integer(ENV.fetch("VOLUNTEER_CALLS_SEED") { Random.new_seed % 100_000 })

  let(:people) { Array.new(7) { Fabricate(:volunteer) } }
  let(:organiser) { Fabricate(:volunteer) }
  let(:call) do
    Fabricate(
      :volunteer_call,
      topic: Fabricate(:topic, user: organiser),
      closes_at: 4.days.from_now,
      slots: [
        { needed: 1, capacity: 2, starts_at: 5.days.from_now, ends_at: nil },
        { needed: 2, capacity: 2, starts_at: 6.days.from_now, ends_at: nil },
      ],
    )
  end

  def service(action, user, **params)
    VolunteerCalls::Claim.const_get(action).call(params: params, guardian: Guardian.new(user))
  end

  def any_claim(random, states)
    VolunteerCalls::Claim.where(call_id: call.id, state: states).order(:id).to_a.sample(random:)
  end

  def act(random)
    person = people.sample(random: random)
    slot_id = call.slots.sample(random: random).id
    case random.rand(15)
    when 0..2
      service(:Take, person, slot_id:, kind: "volunteer", allow_overlap: true)
    when 3, 4
      service(:Take, person, slot_id:, kind: "standby")
    when 5
      service(:Take, person, slot_id:, kind: "last_resort")
    when 6
      service(:Nominate, person, slot_id:, username: people.sample(random: random).username)
    when 7
      answer(:Accept, random)
    when 8
      answer(:Decline, random)
    when 9, 10
      claim = any_claim(random, VolunteerCalls::Claim::LIVE)
      claim && service(:Release, [claim.user, organiser].sample(random:), claim_id: claim.id)
    when 11
      claim = any_claim(random, "nominated")
      claim && service(:Remind, organiser, claim_id: claim.id)
    when 12
      claim = any_claim(random, ["claimed", *VolunteerCalls::Claim::OUTCOMES])
      outcome = VolunteerCalls::Claim::OUTCOMES.sample(random: random)
      claim && service(:RecordOutcome, organiser, claim_id: claim.id, outcome: outcome)
    when 13
      claim = any_claim(random, VolunteerCalls::Claim::LIVE)
      claim && service(:Move, organiser, claim_id: claim.id, slot_id:, allow_overlap: true)
    else
      freeze_time random.rand(1..8).hours.from_now
      VolunteerCalls::Timekeeper.run
    end
  end

  def answer(action, random)
    claim = any_claim(random, VolunteerCalls::Claim::AWAITING)
    claim && service(action, claim.user, claim_id: claim.id)
  end

  def snapshot
    VolunteerCalls::Claim
      .where(call_id: call.id)
      .order(:id)
      .pluck(:id, :state, :asked_again_at)
      .to_h { |id, *rest| [id, rest] }
  end

  # @return [Integer] how many claims are as they weren't before
  def changes(before, after) = after.count { |id, state| before[id] != state }

  def expect_sound
    call.slots.reload.each do |slot|
      live = VolunteerCalls::Claim.live.where(slot_id: slot.id)
      seats = live.where.not(seat: nil).pluck(:seat)
      expect(seats).to match_array(seats.uniq)
      expect(seats.size).to be <= slot.capacity
      expect(slot.held).to eq(seats.size)
      expect(live.pluck(:user_id)).to match_array(live.pluck(:user_id).uniq)
      expect_queue_respected(slot)
    end
    expect(VolunteerCalls::Projection::Check.each(topic_id: call.topic_id).to_a).to be_empty
  end

  # A free seat with somebody in line exists only where everybody was asked at once.
  def expect_queue_respected(slot)
    return if slot.held == slot.capacity || slot.past? || slot.cover_needed_at
    expect(VolunteerCalls::Claim.where(slot_id: slot.id, state: "standby")).to be_empty
  end

  def expect_told(before, events_before)
    after = snapshot
    # What was told of the whole call (open places before it closes) concerns no claim.
    new_events =
      VolunteerCalls::Event
        .where(call_id: call.id)
        .where.not(claim_id: nil)
        .where("id > ?", events_before)
    # A claim may change twice in one step (released, then offered), never without a row.
    changed = after.select { |id, state| before[id] != state }.keys
    expect(new_events.pluck(:claim_id).uniq).to match_array(changed)
    new_events.each do |event|
      expect {
        described_class.check!(event.action, event.from_state, event.to_state)
      }.not_to raise_error
    end
    newest = new_events.order(:id).index_by(&:claim_id)
    changed.each { |id| expect(newest.fetch(id).to_state).to eq(after[id].first) }
  end

  runs.times do |run|
    seed = first_seed + run

    it "keeps its promises through #{steps} random steps (seed #{seed})" do
      freeze_time Time.zone.parse("2030-03-28 12:00")
      random = Random.new(seed)
      people
      call
      steps.times do
        before = snapshot
        last_event = VolunteerCalls::Event.maximum(:id)
        version = call.reload.version
        act(random)
        expect_sound
        expect_told(before, last_event)
        # Whatever changed has a version of its own, and nothing else has.
        expect(call.reload.version > version).to eq(before != snapshot)
      end
    end
  end

  it "knows every action that changes a claim, and states what docs/states.md states" do
    table =
      File
        .readlines(File.expand_path("../../docs/states.md", __dir__))
        .filter_map { |line| line[/\A\| `(\w+)` \| (.+?) \| (.+?) \|/] && [$1, $2, $3] }
        .to_h do |action, from, to|
          [action, [from.scan(/`(\w+)`|nothing/).map(&:first), to[/\w+/]]]
        end
    rules = described_class::RULES.transform_values { |rule| [rule.from, rule.to] }
    expect(table).to eq(rules)
  end

  it "lets nothing else happen" do
    expect { described_class.check!("accepted", "released", "claimed") }.to raise_error(
      described_class::Impossible,
    )
  end
end
