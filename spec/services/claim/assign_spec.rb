# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Claim::Assign do
  include Volunteering

  subject(:result) { described_class.call(params: params, guardian: organiser.guardian) }

  fab!(:organiser, :volunteer)
  fab!(:person, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}]) }

  let(:slot) { volunteer_call.slots.first }
  let(:params) { { slot_id: slot.id, username: "@#{person.username.upcase}", **more } }
  let(:more) { {} }

  def refusal(step) = result["result.policy.#{step}"][:reason].code

  it "gives the person a seat, and says who did it" do
    messages =
      MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
        described_class.call(
          params: params.merge(note: " said yes on the phone "),
          guardian: organiser.guardian,
        )
      end

    expect(VolunteerCalls::Claim.last).to have_attributes(
      user_id: person.id,
      state: "claimed",
      kind: "volunteer",
      seat: 1,
      note: "said yes on the phone",
    )
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "assigned",
      actor_id: organiser.id,
      user_id: person.id,
      from_state: nil,
      to_state: "claimed",
    )
    expect(messages.size).to eq(1)
    expect(messages.first.data.to_json).not_to include("phone")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "works after volunteering has closed" do
    volunteer_call.update!(closes_at: 1.hour.ago)
    expect(result).to run_successfully
  end

  it "moves up who was asked, in the seat that was held for them" do
    claim = nominate(slot, person)

    expect(result).to run_successfully
    expect(claim.reload).to have_attributes(state: "claimed", seat: 1, expires_at: nil)
  end

  it "promotes who stands by when a seat is free" do
    volunteer_call.slots.first.update!(needed: 1, capacity: 1)
    holder = volunteer(slot)
    claim = volunteer(slot, person, kind: "standby")
    slot.update!(capacity: 2)
    expect(holder.seat).to eq(1)

    expect(result).to run_successfully
    expect(claim.reload).to have_attributes(state: "claimed", seat: 2, queue_number: nil)
  end

  it "changes nothing for who does it already" do
    claim = volunteer(slot, person)

    expect { result }.not_to change { volunteer_call.reload.version }
    expect(result).to fail_a_policy(:not_in_slot_yet)
    expect(result[:existing_claim]).to eq(claim)
  end

  it "finds no seat in a full slot" do
    volunteer(slot)
    expect { result }.not_to change { VolunteerCalls::Claim.count }
    expect(result).to fail_a_policy(:seat_free)
  end

  it "is for organisers" do
    other = Fabricate(:volunteer)
    refused = described_class.call(params: params, guardian: other.guardian)
    expect(refused).to fail_a_policy(:organiser)
  end

  context "with somebody who can't" do
    it "refuses who is silenced" do
      person.update!(silenced_till: 1.day.from_now)
      expect(refusal(:can_be_assigned)).to eq(:person_cannot_volunteer)
    end

    it "refuses who can't see the topic" do
      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      result = described_class.call(params: params, guardian: Fabricate(:admin).guardian)
      expect(result).to fail_a_policy(:can_be_assigned)
    end

    it "refuses who ignores the organiser" do
      Fabricate(:ignored_user, user: person, ignored_user: organiser)
      expect(refusal(:can_be_assigned)).to eq(:person_cannot_volunteer)
    end
  end

  context "with a slot that is over or withdrawn" do
    it "refuses the past" do
      slot.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
      expect(refusal(:may_assign)).to eq(:slot_past)
    end

    it "refuses what was withdrawn" do
      slot.update!(withdrawn_at: 1.hour.ago)
      expect(refusal(:may_assign)).to eq(:slot_withdrawn)
    end
  end

  context "when the person does something else at that time" do
    fab!(:other_topic, :topic)
    fab!(:other_call) { Fabricate(:volunteer_call, topic: other_topic, slots: [{}]) }

    before do
      other = other_call.slots.first
      other.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
      volunteer(other, person)
    end

    it "asks first" do
      expect(result).to fail_a_policy(:no_overlap)
      expect(result["result.policy.no_overlap"][:reason]).to contain_exactly(
        include(topic_id: other_topic.id),
      )
    end

    it "goes on deliberately" do
      more[:allow_overlap] = true
      expect(result).to run_successfully
    end

    it "doesn't tell of calls whose names the organiser doesn't see" do
      other_call.update!(names_visible_to: "organisers")
      expect(result).to run_successfully
    end
  end
end
