# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Claim::Confirm do
  include Editing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2, place: "Hall" }]) }

  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, user) }

  def confirm(by: user)
    described_class.call(params: { claim_id: claim.id }, guardian: Guardian.new(by))
  end

  def move_slot = edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }]))

  it "says that it still suits, for everybody to see" do
    move_slot
    version = call.reload.version
    sent =
      MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
        expect(confirm).to run_successfully
      end

    expect(claim.reload).to have_attributes(state: "claimed", confirm_by: nil)
    expect(sent.first.data).to include(version: version + 1)
    expect(sent.first.data[:claims].first).to include(id: claim.id, confirm_by: nil, agreed: nil)
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "confirmed",
      claim_id: claim.id,
      actor_id: user.id,
      from_state: "claimed",
      to_state: "claimed",
    )
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "changes nothing when there is nothing to confirm" do
    expect { expect(confirm).to fail_a_policy(:still_to_confirm) }.not_to change {
      [call.reload.version, VolunteerCalls::Event.count]
    }
  end

  it "is the person's own to say" do
    move_slot
    expect(confirm(by: organiser)).to fail_a_policy(:own)
    expect(claim.reload.confirm_by).to be_present
  end

  it "is over with the claim" do
    move_slot
    drop_out(claim)
    expect(confirm).to fail_a_policy(:still_live)
  end

  it "isn't asked in what is off" do
    move_slot
    slot.update!(withdrawn_at: Time.zone.now)
    expect(confirm).to fail_a_policy(:call_on)
  end

  it "shows who hasn't answered, what it was, and why it moved" do
    volunteer(slot)
    edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }]), reason: "Flood")
    payload =
      VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(nil))[:slots].first
    expect(payload[:rescheduled]).to include(
      reason: "Flood",
      by: a_hash_including(id: organiser.id),
    )
    expect(payload[:claims].map { |one| one[:agreed]["place"] }).to eq(%w[Hall Hall])

    confirm
    payload =
      VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(nil))[:slots].first
    expect(payload[:claims].map { |one| one[:confirm_by].nil? }).to eq([true, false])

    VolunteerCalls::Claim
      .where.not(confirm_by: nil)
      .each do |one|
        params = { claim_id: one.id }
        described_class.call(params: params, guardian: Guardian.new(one.user))
      end
    payload =
      VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(nil))[:slots].first
    expect(payload[:rescheduled]).to be_nil
  end
end
