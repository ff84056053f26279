# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/editing"
require_relative "../support/hearing"
require_relative "../support/expected_notices"

# What must hold of a whole call, whatever its people and organisers do: at random, with a
# clock that moves. What claims alone promise is in state_machine_spec.rb; seeds likewise.
RSpec.describe VolunteerCalls::Call do
  include Editing
  include Hearing

  steps = 70
  runs = Integer(ENV.fetch("VOLUNTEER_CALLS_RUNS", 2))
  first_seed = Integer(ENV.fetch("VOLUNTEER_CALLS_SEED") { Random.new_seed % 100_000 })

  let(:people) do
    Array.new(6) { |n| Fabricate(:volunteer, username: "zebra#{n}quux", name: "Zebra#{n} Quux") }
  end
  let(:organiser) { Fabricate(:volunteer, username: "organiser") }
  let(:names_visible_to) { "everyone" }
  let(:call) do
    topic = Fabricate(:topic, user: organiser)
    Fabricate(:post, topic: topic, user: organiser)
    slots = [5, 6, 8].map { |days| { needed: 2, starts_at: days.days.from_now, ends_at: nil } }
    Fabricate(
      :volunteer_call,
      topic: topic,
      closes_at: 7.days.from_now,
      names_visible_to: names_visible_to,
      slots: slots.map { |slot| slot.merge(capacity: 3, ends_at: slot[:starts_at] + 1.hour) },
    )
  end
  let(:slots) { VolunteerCalls::Slot.where(call_id: call.id).order(:id) }
  let(:claims) { VolunteerCalls::Claim.where(call_id: call.id).order(:id) }

  def claim_service(action, user, **params)
    VolunteerCalls::Claim.const_get(action).call(params: params, guardian: Guardian.new(user))
  end

  def call_service(action, **params)
    VolunteerCalls::Call.const_get(action).call(
      params: {
        topic_id: call.topic_id,
        **params,
      },
      guardian: Guardian.new(organiser),
    )
  end

  def act(random)
    case random.rand(34)
    when 0..3
      kind = %w[volunteer volunteer standby last_resort].sample(random:)
      claim_service(:Take, person(random), slot_id: slot(random), kind:, allow_overlap: true)
    when 4, 5
      username = person(random).username
      claim_service(:Nominate, person(random), slot_id: slot(random), username:)
    when 6, 7
      action = %i[Accept Decline].sample(random:)
      reason = [nil, "Away then"].sample(random:)
      own(random, action, claims.where(state: %w[nominated offered]), allow_overlap: true, reason:)
    when 8
      own(random, :GiveReason, claims.where(state: "declined", reason: nil), reason: "Away then")
    when 9, 10
      claim = claims.live.to_a.sample(random:)
      by = claim && [claim.user, organiser].sample(random:)
      claim && claim_service(:Release, by, claim_id: claim.id, reason: "Ill")
    when 11
      own(random, :Confirm, claims.where.not(confirm_by: nil))
    when 12
      claim = claims.where(state: "nominated").to_a.sample(random:)
      claim && claim_service(:Remind, organiser, claim_id: claim.id)
    when 13..16
      edit_slot(random)
    when 17
      call_service(%i[Close Cancel].sample(random:))
    when 18, 19
      call_service(:Reopen, closes_at: random.rand(1..4).days.from_now.iso8601)
    when 20
      call_service(:Invite, usernames: people.sample(2, random:).map(&:username))
    when 21..28
      support(random)
    when 29, 30
      claim = claims.live.to_a.sample(random:)
      there = { slot_id: slot(random), allow_overlap: true }
      claim && claim_service(:Move, organiser, claim_id: claim.id, **there)
    else
      freeze_time random.rand(1..7).hours.from_now
      VolunteerCalls::Timekeeper.run
      VolunteerCalls::Projection::Refresh.due
    end
  end

  # Says something of a slot or a claim that takes no place, also twice and of oneself, or takes
  # back what was said.
  def support(random)
    said = supported.sample(random:)
    return take_back(*said) if said && random.rand(3).zero?
    claim = claims.live.to_a.sample(random:)
    if claim.nil? || random.rand(2).zero?
      who = [person(random), User.find_by(id: said&.last)].compact.sample(random:)
      return support_service(:Attendance, :Add, who, slot_id: slot(random))
    end
    who = [person(random), claim.user].sample(random:)
    support_service(:Backing, :Add, who, claim_id: claim.id)
  end

  def take_back(what, id, user_id)
    about, key = what == "attending" ? %i[Attendance slot_id] : %i[Backing claim_id]
    support_service(about, :Remove, User.find(user_id), key => id)
  end

  def support_service(about, action, user, **params)
    service = VolunteerCalls.const_get(about).const_get(action)
    service.call(params: params, guardian: Guardian.new(user))
  end

  def person(random) = people.sample(random:)

  def slot(random) = slots.pluck(:id).sample(random:)

  def own(random, action, among, **params)
    claim = among.to_a.sample(random:)
    claim && claim_service(action, claim.user, claim_id: claim.id, **params)
  end

  # One edit, of one slot.
  def edit_slot(random)
    there, gone = slots.to_a.partition { |slot| !slot.withdrawn? }
    return edit(call, by: organiser, input: back(gone.first)) if gone.any? && random.rand(3).zero?
    index = random.rand(there.size)
    withdraws = there.size > 1 && random.rand(5).zero?
    change = (changes(there[index], random) unless withdraws)
    input = input_of(call, slots: [*Array.new(index) { {} }, change])
    edit(call, by: organiser, input: input)
  end

  def back(slot) = input_of(call, more: [send(:slot_input, slot)])

  def changes(slot, random)
    case random.rand(4)
    when 0
      by = random.rand(-6..12).hours
      { starts_at: (slot.starts_at + by).iso8601, ends_at: (slot.ends_at + by).iso8601 }
    when 1
      { capacity: [slot.needed, random.rand(1..4)].max }
    when 2
      { description: "Bring #{random.rand(100)} chairs" }
    else
      { title: "Workshop #{random.rand(1000)}" }
    end
  end

  # Everything somebody may have changed, by what it is.
  def snapshot
    {
      call: VolunteerCalls::Call.find(call.id).slice(:closes_at, :cancelled_at, :event_name),
      slots:
        slots.reload.to_h do |it|
          [it.id, it.slice(*VolunteerCalls::Edit::SlotChange::COLUMNS, :withdrawn_at)]
        end,
      claims: claims.reload.to_h { |it| [it.id, [it.state, it.asked_again_at, it.reason]] },
      until: claims.to_h { |it| [it.id, it.expires_at] },
      support: supported,
    }
  end

  # @return [Array<Array>] what of, and who
  def supported
    backings = VolunteerCalls::Backing.where(claim_id: claims.ids).pluck(:claim_id, :user_id)
    there = VolunteerCalls::Attendance.where(slot_id: slots.ids).pluck(:slot_id, :user_id)
    backings.map { |pair| ["backed", *pair] } + there.map { |pair| ["attending", *pair] }
  end

  # What is said of claims and slots has a row each time it is said or taken back.
  def expect_support_in_history(before, after, events)
    rows =
      events.map do |it|
        [it.action, it.action.end_with?("backed") ? it.claim_id : it.slot_id, it.actor_id]
      end
    taken_back = { "backed" => "unbacked", "attending" => "not_attending" }
    gone = (before - after).map { |what, *pair| [taken_back.fetch(what), *pair] }
    expect(rows).to match_array((after - before) + gone)
  end

  # Nobody backs themselves, and everybody is counted once, as the card says it.
  def expect_support_counted
    own = claims.pluck(:id, :user_id).map { |pair| ["backed", *pair] }
    said = supported
    expect(said & own).to be_empty
    expect(said).to eq(said.uniq)
    guardian = Guardian.new(organiser)
    shown = VolunteerCalls::CallPayload.call(topic: Topic.find(call.topic_id), guardian: guardian)
    counts = said.map { |it| it.first(2) }.tally
    shown[:slots].each do |slot|
      expect(slot[:attending][:count]).to eq(counts.fetch(["attending", slot[:id]], 0))
      slot[:claims].each do |claim|
        expect(claim[:backings][:count]).to eq(counts.fetch(["backed", claim[:id]], 0))
      end
    end
  end

  def hurried(before, after) =
    after.keys.select { |id| after[id] && before[id] && after[id] < before[id] }

  def differing(before, after) = after.keys.reject { |id| before[id] == after[id] }

  # Nothing changes without a row that says so, and no row says what didn't change.
  def expect_history(before, after, events)
    whole = events.select { |event| event.action.match?(/\Acall_/) }
    expect(whole.size).to eq(before[:call] == after[:call] ? 0 : 1)
    edited = events.select { |event| event.action.match?(/\Aslot_/) }
    expect(edited.map(&:slot_id)).to match_array(differing(before[:slots], after[:slots]))
    support, others =
      events.partition { |it| VolunteerCalls::Event::SUPPORT_ACTIONS.include?(it.action) }
    expect_support_in_history(before[:support], after[:support], support)
    said, of_claims =
      others
        .select(&:claim_id)
        .partition { |it| %w[reminder confirmed answer_time_cut].include?(it.action) }
    expect(said.select { |it| it.action == "answer_time_cut" }.map(&:claim_id)).to match_array(
      hurried(before[:until], after[:until]),
    )
    expect(of_claims.map(&:claim_id).uniq).to match_array(
      differing(before[:claims], after[:claims]),
    )
    newest = of_claims.sort_by(&:id).index_by(&:claim_id)
    newest.each { |id, event| expect(event.to_state).to eq(after[:claims][id].first) }
  end

  def expect_sound
    slots.reload.each do |slot|
      live = claims.live.where(slot_id: slot.id)
      seats = live.where.not(seat: nil).pluck(:seat)
      expect(seats).to match_array(seats.uniq)
      expect(seats).to all(be <= slot.capacity)
      expect(slot.held).to eq(seats.size)
      expect(live.pluck(:user_id)).to match_array(live.pluck(:user_id).uniq)
    end
    expect_support_counted
    expect(VolunteerCalls::Projection::Check.each(topic_id: call.topic_id).to_a).to be_empty
    late = claims.where(state: "nominated").select { |it| it.expires_at > latest_answer(it) }
    expect(late).to be_empty
  end

  def latest_answer(claim) = [claim.call.closes_at, claim.slot.starts_at].compact.min

  def newer(model, id) = model.where("id > ?", id.to_i).order(:id).to_a

  def newest = [VolunteerCalls::Event, VolunteerCalls::Notice].map { |model| model.maximum(:id) }

  # What tells of the call by itself; the rest is told of what somebody did.
  def by_the_clock?(kind) = VolunteerCalls::Reminders::KINDS.map(&:to_s).include?(kind)

  # @yieldparam told [Array<VolunteerCalls::Notice>] of one step
  def play(seed, steps)
    freeze_time Time.zone.parse("2030-03-28 12:00")
    random = Random.new(seed)
    people && call
    expected = ExpectedNotices.new(call.id, organiser.id)
    steps.times do |step|
      before, claims_before, (event_id, notice_id) = snapshot, claims.index_by(&:id), newest
      sent = MessageBus.track_publish { act(random) }
      events = newer(VolunteerCalls::Event, event_id)
      expect_sound
      expect_history(before, snapshot, events)
      must_hear = expected.of(events.reject { |event| by_the_clock?(event.action) }, claims_before)
      announce
      told = newer(VolunteerCalls::Notice, notice_id)
      heard = told.reject { |it| by_the_clock?(it.kind) }.map { |it| [it.user_id, it.kind] }
      expect(heard.sort).to eq(must_hear), -> { "step #{step}, #{events.map(&:action)}: #{heard}" }
      expect { announce }.not_to change { VolunteerCalls::Notice.count }
      yield told, sent if block_given?
    end
    expect_reminders_once
  end

  # What the clock says is said to those who do the slot, once for each time it is to begin.
  def expect_reminders_once
    rows = VolunteerCalls::Notice.where(kind: "reminder").preload(:event, :claim)
    said =
      rows.map { |it| [it.user_id, it.claim_id, *it.event.data.values_at("offset", "starts_at")] }
    expect(said).to eq(said.uniq)
    expect(rows.map(&:user_id)).to eq(rows.map { |it| it.claim.user_id })
  end

  # @return [Array<String>] whom a text names
  def named(text) =
    text.to_s.scan(/zebra(\d) ?quux/i).flatten.map { |n| people[n.to_i].username }.uniq

  def expect_nobody_named(sent)
    VolunteerCalls::Live
      .channel(call.topic_id)
      .then do |channel|
        sent = sent.select { |message| message.channel == channel || message.user_ids.nil? }
      end
    topic = Topic.find(call.topic_id)
    payload = VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new)
    said = [*sent.map { |message| message.data.to_json }, payload.to_json]
    expect(named([*said, topic.custom_fields.to_json, topic.first_post.cooked].join)).to be_empty
  end

  # Themselves, who nominated them, and whom they nominated.
  def known_to(user, claim)
    pair = [claim&.user, claim&.nominated_by].compact
    [user, *(pair if pair.include?(user))].map(&:username)
  end

  def expect_told_no_names(notice)
    return if notice.user_id == organiser.id
    known = known_to(notice.user, notice.event.claim_id && claims.find(notice.event.claim_id))
    bell = notice.notification&.data
    expect(named(bell) - known).to be_empty, -> { "#{notice.kind}: #{bell}" }
    return unless notice.kind_of_notice.mail?
    letter = VolunteerCalls::Notices::Letter.of(notice, notice.user)
    mail = VolunteerCalls::Notices::Envelope.new(letter).to_h.to_json
    expect(named(mail) - known).to be_empty, -> { "#{notice.kind}: #{mail}" }
  end

  runs.times do |run|
    seed = first_seed + run

    it "tells everybody who must hear, once, and keeps the history (seed #{seed})" do
      play(seed, steps)
    end
  end

  context "when only organisers may know who has claims" do
    let(:names_visible_to) { "organisers" }

    it "names nobody to anybody else (seed #{first_seed})" do
      play(first_seed, 40) do |told, sent|
        expect_nobody_named(sent)
        told.each { |notice| expect_told_no_names(notice) }
      end
    end
  end
end
