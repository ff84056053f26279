# frozen_string_literal: true

require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Backing::Remove do
  include Volunteering

  subject(:result) do
    described_class.call(params: { claim_id: claim.id }, guardian: actor.guardian)
  end

  fab!(:volunteer_call)
  fab!(:actor, :volunteer)
  fab!(:other, :volunteer)

  let(:slot) { volunteer_call.slots.first }
  let!(:claim) { volunteer(slot) }

  before do
    [actor, other].each do |user|
      VolunteerCalls::Backing::Add.call(params: { claim_id: claim.id }, guardian: user.guardian)
    end
  end

  def make_topic_private
    volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
  end

  it "takes back one's own backing alone, and tells everybody" do
    channel = VolunteerCalls::Live.channel(volunteer_call.topic_id)
    messages = MessageBus.track_publish(channel) { result }

    expect(result).to run_successfully
    expect(VolunteerCalls::Backing.user_ids(claim.id)).to eq([other.id])
    expect(VolunteerCalls::Event.last).to have_attributes(action: "unbacked", actor_id: actor.id)
    expect(messages.first.data[:version]).to eq(volunteer_call.reload.version)
    expect(messages.first.data[:claims].first[:backings]).to eq(count: 1, user_ids: [other.id])
  end

  it "leaves the projection equal to the tables" do
    result
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "can be done again without changing anything" do
    described_class.call(params: { claim_id: claim.id }, guardian: actor.guardian)
    expect { result }.not_to change { [VolunteerCalls::Event.count, volunteer_call.reload.version] }
    expect(result).to fail_a_policy(:was_backed)
  end

  it "is possible for somebody who can no longer see the topic" do
    make_topic_private
    expect(result).to run_successfully
  end

  it "doesn't say whether the claim exists to others who can't see the topic" do
    make_topic_private
    result = described_class.call(params: { claim_id: claim.id }, guardian: claim.user.guardian)
    expect(result).to fail_a_policy(:can_know_of_claim)
  end

  it "is possible for somebody who is silenced" do
    actor.update!(silenced_till: 1.day.from_now)
    expect(result).to run_successfully
  end

  it "doesn't say so either to others who may not see names" do
    volunteer_call.update!(names_visible_to: "organisers")
    stranger = Fabricate(:volunteer)
    result = described_class.call(params: { claim_id: claim.id }, guardian: stranger.guardian)
    expect(result).to fail_a_policy(:can_know_of_claim)
  end
end
