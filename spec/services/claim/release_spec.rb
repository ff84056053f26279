# frozen_string_literal: true

RSpec.describe VolunteerCalls::Claim::Release do
  subject(:result) do
    described_class.call(
      params: {
        claim_id: claim.id,
        reason: "Caught a cold",
      },
      guardian: actor.guardian,
    )
  end

  fab!(:user, :volunteer)
  fab!(:volunteer_call)

  let(:slot) { volunteer_call.slots.first }
  let!(:claim) do
    VolunteerCalls::Claim::Take.call(params: { slot_id: slot.id }, guardian: user.guardian)[:claim]
  end
  let(:actor) { user }

  it "frees the seat and keeps the claim with its reason" do
    messages =
      MessageBus.track_publish(VolunteerCalls::Live.channel(volunteer_call.topic_id)) { result }

    expect(result).to run_successfully
    expect(claim.reload).to have_attributes(state: "released", seat: nil, reason: "Caught a cold")
    expect(claim.ended_at).to be_present
    expect(slot.reload.held).to eq(0)
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "released",
      from_state: "claimed",
      to_state: "released",
      reason: "Caught a cold",
      actor_id: user.id,
    )
    expect(messages.map { |message| message.data[:claims].first[:state] }).to eq(["released"])
    expect(messages.first.data.to_json).not_to include("cold")
  end

  it "can be done again without changing anything" do
    described_class.call(params: { claim_id: claim.id }, guardian: user.guardian)
    expect { result }.not_to change { [VolunteerCalls::Event.count, volunteer_call.reload.version] }
    expect(result).to fail_a_policy(:still_live)
  end

  it "is possible when volunteering has closed" do
    volunteer_call.update!(closes_at: 1.minute.ago)
    volunteer_call.topic.update!(closed: true)
    expect(result).to run_successfully
  end

  it "is possible for somebody who can no longer see the topic" do
    volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    expect(result).to run_successfully
  end

  it "is over with the slot" do
    freeze_time(slot.ends_at)
    expect(result).to fail_a_policy(:slot_to_come)
  end

  context "when somebody else does it" do
    let(:actor) { Fabricate(:volunteer) }

    it { is_expected.to fail_a_policy(:own_or_organiser) }

    it "doesn't say whether the claim exists to people who can't see the topic" do
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      expect(result).to fail_a_policy(:can_know_of_claim)
    end
  end

  context "when an organiser does it" do
    let(:actor) { volunteer_call.topic.user }

    it "removes the person" do
      expect(result).to run_successfully
      expect(claim.reload.state).to eq("removed")
      expect(VolunteerCalls::Event.last).to have_attributes(action: "removed", actor_id: actor.id)
    end
  end

  context "when an organiser who was silenced does it" do
    let(:actor) do
      volunteer_call.topic.user.tap { |user| user.update!(silenced_till: 1.day.from_now) }
    end

    it { is_expected.to fail_a_policy(:own_or_organiser) }
  end

  it "lets the person volunteer again" do
    result
    again = VolunteerCalls::Claim::Take.call(params: { slot_id: slot.id }, guardian: user.guardian)
    expect(again).to run_successfully
    expect(again[:claim].id).not_to eq(claim.id)
  end

  context "when there is no such claim" do
    subject(:result) { described_class.call(params: { claim_id: -1 }, guardian: user.guardian) }

    it { is_expected.to fail_to_find_a_model(:claim) }
  end
end
