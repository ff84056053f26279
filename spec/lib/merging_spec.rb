# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Merging do
  include Volunteering

  fab!(:source, :volunteer)
  fab!(:target, :volunteer)
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      slots: [{ needed: 1, capacity: 2, starts_at: 9.days.from_now, ends_at: nil }, {}],
    )
  end

  let(:slot) { call.slots.first }

  def merge = DiscourseEvent.trigger(:merging_users, source, target)

  def live(user) = VolunteerCalls::Claim.live.where(user_id: user.id)

  def nothing_differs = expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(call.topic_id), &block).map(&:data)
  end

  it "makes what the source has the target's, and says so to open pages" do
    claim = volunteer(slot, source)
    sent = messages { merge }

    expect(claim.reload).to have_attributes(user_id: target.id, state: "claimed", seat: 1)
    expect(sent).to eq([{ refresh: true, version: call.reload.version }])
    field = call.topic.reload.custom_fields["volunteer_call_slot_#{slot.id}"]
    expect(JSON.parse(field)["claims"]).to eq(
      ["id" => claim.id, "state" => "claimed", "seat" => 1, "user_id" => target.id],
    )
    nothing_differs
  end

  it "lets the better of two claims remain, and asks the next for the seat of the other" do
    claim = volunteer(slot, source)
    nomination = nominate(slot, target)
    standby = volunteer(slot, kind: "standby")
    merge

    expect(claim.reload).to have_attributes(user_id: target.id, state: "claimed")
    expect(nomination.reload).to have_attributes(state: "removed", seat: nil)
    expect(standby.reload.state).to eq("offered")
    expect(slot.reload.held).to eq(2)
    row = VolunteerCalls::Event.find_by!(action: "merged")
    expect(row).to have_attributes(user_id: target.id, from_state: "nominated", to_state: "removed")
    nothing_differs
  end

  it "keeps the seat, whichever account has it" do
    volunteer(slot)
    seat = volunteer(slot, target)
    line = volunteer(slot, source, kind: "standby")
    merge

    expect(seat.reload.state).to eq("claimed")
    expect(line.reload.state).to eq("removed")
    expect(live(target).count).to eq(1)
    nothing_differs
  end

  it "knows which of two is better" do
    order = VolunteerCalls::Merging::Doubles::ORDER
    expect(order).to match_array([*VolunteerCalls::Claim::LIVE, "attended", "no_show"])
    expect(order.first(2)).to eq(%w[attended claimed])
  end

  it "has one outcome for one person" do
    claim = volunteer(slot, source)
    other = volunteer(slot, target)
    freeze_time 20.days.from_now
    claim.update_columns(state: "attended", seat: nil, ended_at: Time.zone.now)
    slot.update_columns(held: 1)
    merge

    expect(claim.reload).to have_attributes(state: "attended", user_id: target.id)
    expect(other.reload.state).to eq("removed")
  end

  it "keeps the private note of the claim that ends, if the other has none" do
    volunteer(slot, target)
    volunteer(slot, source).update_columns(note: "I bring a projector")
    merge

    expect(live(target).sole.note).to eq("I bring a projector")
  end

  it "counts what was said with both accounts once" do
    claim = volunteer(slot)
    [source, target].each do |user|
      VolunteerCalls::Backing.create!(claim_id: claim.id, user_id: user.id)
      VolunteerCalls::Attendance.create!(slot_id: slot.id, user_id: user.id)
      VolunteerCalls::Invitation.create!(
        call_id: call.id,
        user_id: user.id,
        invited_by_id: source.id,
      )
    end
    merge

    expect(VolunteerCalls::Backing.user_ids(claim.id)).to eq([target.id])
    expect(VolunteerCalls::Attendance.where(slot_id: slot.id).pluck(:user_id)).to eq([target.id])
    expect(VolunteerCalls::Invitation.pluck(:user_id, :invited_by_id)).to eq(
      [[target.id, target.id]],
    )
  end

  it "takes backings to the claim that remains, but nobody's own" do
    seat = volunteer(slot, target)
    nomination = nominate(slot, source)
    friend = Fabricate(:volunteer)
    [friend, target].each do |user|
      VolunteerCalls::Backing.create!(claim_id: nomination.id, user_id: user.id)
    end
    VolunteerCalls::Backing.create!(claim_id: seat.id, user_id: source.id)
    merge

    expect(VolunteerCalls::Backing.pluck(:claim_id, :user_id)).to eq([[seat.id, friend.id]])
  end

  it "makes calls, nominations, notices and the history the target's" do
    call.update_columns(user_id: source.id, edited_by_id: source.id)
    nomination = nominate(slot, by: source)
    VolunteerCalls::Event.create!(
      call_id: call.id,
      actor_id: source.id,
      action: "slot_changed",
      data: {
        version: 9,
        people: {
          told: [source.id, target.id],
        },
      },
    )
    VolunteerCalls::Event.create!(
      call_id: call.id,
      actor_id: source.id,
      action: "invited",
      data: {
        user_ids: [source.id],
      },
    )
    VolunteerCalls::Announcing.now(call.id)
    Fabricate(:volunteer_call_event, claim: volunteer(call.slots.second, source), action: "claimed")
    VolunteerCalls::Announcing.now(call.id)
    merge

    expect(call.reload).to have_attributes(user_id: target.id, edited_by_id: target.id)
    expect(nomination.reload.nominated_by_id).to eq(target.id)
    expect(VolunteerCalls::Event.where("#{source.id} IN (user_id, actor_id)")).to be_empty
    expect(VolunteerCalls::Notice.where(user_id: source.id)).to be_empty
    data = VolunteerCalls::Event.where(action: %w[slot_changed invited]).order(:id).pluck(:data)
    expect(data).to eq(
      [{ "version" => 9, "people" => { "told" => [target.id] } }, { "user_ids" => [target.id] }],
    )
  end

  it "lets links in e-mails to the source go on working for the target" do
    claim = volunteer(slot, source)
    token = VolunteerCalls::AnswerLink.for_claim(claim, :drop_out).token
    merge

    link = VolunteerCalls::AnswerLink.read(token)
    expect(link).to be_current
    expect(link.user).to eq(target)
  end

  it "tells the contact nothing, for it is the same person" do
    volunteer(slot, source)
    standing = -> { VolunteerCalls::Roster::Standing.new(VolunteerCalls::Call.find(call.id)) }
    roster =
      VolunteerCalls::Roster.create!(
        call_id: call.id,
        token: "t" * 43,
        created_by_id: source.id,
        told: standing.call.snapshot,
        told_version: call.reload.version,
      )
    merge

    expect(roster.reload).to have_attributes(
      told: standing.call.snapshot.deep_stringify_keys,
      created_by_id: target.id,
    )
  end

  it "is nothing to people without calls, and safe to repeat" do
    merge
    expect(call.reload.version).to eq(1)
    volunteer(slot, source)
    2.times { merge }
    expect(call.reload.version).to eq(3)
  end

  it "asks the database as often for five slots as for one" do
    count = -> { track_sql_queries { merge }.size }
    volunteer(slot, source)
    count.call
    volunteer(Fabricate(:volunteer_call).slots.first, source)
    for_one = count.call
    Fabricate(:volunteer_call, slots: Array.new(5) { {} }).slots.each { |it| volunteer(it, source) }
    expect(count.call).to eq(for_one)
  end

  it "is done by the host's own merging of accounts", host: :discourse do
    admin = Fabricate(:admin)
    post = Fabricate(:post, user: source)
    authored = Fabricate(:volunteer_call, topic: post.topic, user: source)
    claim = volunteer(slot, source)
    double = nominate(slot, target)
    VolunteerCalls::Attendance.create!(slot_id: slot.id, user_id: source.id)
    UserMerger.new(source, target, admin).merge!

    expect(User.exists?(source.id)).to eq(false)
    expect(claim.reload).to have_attributes(user_id: target.id, state: "claimed")
    expect(double.reload.state).to eq("removed")
    expect(authored.reload.user_id).to eq(target.id)
    expect(VolunteerCalls::Attendance.pluck(:user_id)).to eq([target.id])
    nothing_differs
  end
end
