# frozen_string_literal: true

require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Backing::Add do
  include Volunteering

  subject(:result) do
    described_class.call(params: { claim_id: claim.id }, guardian: actor.guardian)
  end

  fab!(:volunteer_call)
  fab!(:actor, :volunteer)

  let(:slot) { volunteer_call.slots.first }
  let!(:claim) { volunteer(slot) }

  def published(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(volunteer_call.topic_id), &block)
  end

  it "is counted, in the history, and told to everybody with the call's new version" do
    messages = published { result }

    expect(result).to run_successfully
    expect(VolunteerCalls::Backing.user_ids(claim.id)).to eq([actor.id])
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "backed",
      slot_id: slot.id,
      claim_id: claim.id,
      user_id: claim.user_id,
      actor_id: actor.id,
    )
    expect(messages.map(&:data)).to contain_exactly(
      a_hash_including(
        version: volunteer_call.reload.version,
        claims: [
          a_hash_including(
            id: claim.id,
            state: "claimed",
            backings: {
              count: 1,
              user_ids: [actor.id],
            },
          ),
        ],
      ),
    )
  end

  it "leaves the projection equal to the tables" do
    result
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "can be done again without changing anything" do
    described_class.call(params: { claim_id: claim.id }, guardian: actor.guardian)
    expect { result }.not_to change {
      [VolunteerCalls::Backing.count, VolunteerCalls::Event.count, volunteer_call.reload.version]
    }
    expect(result).to fail_a_policy(:not_backed_yet)
  end

  it "is unique in the database, whatever the code does" do
    result
    expect {
      VolunteerCalls::Backing.new(claim: claim, user: actor).save!(validate: false)
    }.to raise_error(ActiveRecord::RecordNotUnique)
  end

  it "is possible for somebody who stands by" do
    other = volunteer(slot, kind: "standby")
    expect(
      described_class.call(params: { claim_id: other.id }, guardian: actor.guardian),
    ).to run_successfully
  end

  it "is possible when volunteering has closed" do
    volunteer_call.update!(closes_at: 1.minute.ago)
    expect(result).to run_successfully
  end

  it "stays when the claim moves up from the stand-by line" do
    user = Fabricate(:volunteer)
    waiting = volunteer(slot, user, kind: "standby")
    described_class.call(params: { claim_id: waiting.id }, guardian: actor.guardian)
    VolunteerCalls::Claim::Release.call(
      params: {
        claim_id: claim.id,
      },
      guardian: claim.user.guardian,
    )
    moved = VolunteerCalls::Claim.find(waiting.id)
    volunteer(slot, user) if moved.state == "standby"

    expect(VolunteerCalls::Backing.user_ids(waiting.id)).to eq([actor.id])
  end

  it "stays when a nomination becomes a claim" do
    nominee = Fabricate(:volunteer)
    empty = Fabricate(:volunteer_call).slots.first
    nominated =
      VolunteerCalls::Claim::Nominate.call(
        params: {
          slot_id: empty.id,
          username: nominee.username,
        },
        guardian: claim.user.guardian,
      )[
        :claim
      ]
    described_class.call(params: { claim_id: nominated.id }, guardian: actor.guardian)
    VolunteerCalls::Claim::Accept.call(
      params: {
        claim_id: nominated.id,
      },
      guardian: nominee.guardian,
    )

    expect(nominated.reload.state).to eq("claimed")
    expect(VolunteerCalls::Backing.user_ids(nominated.id)).to eq([actor.id])
  end

  it "goes with the account" do
    result
    User.where(id: actor.id).delete_all
    expect(VolunteerCalls::Backing.count).to eq(0)
  end

  context "when it is one's own claim" do
    let!(:claim) { volunteer(slot, actor) }

    it { is_expected.to fail_a_policy(:somebody_elses) }
  end

  context "when the person has dropped out" do
    before do
      VolunteerCalls::Claim::Release.call(
        params: {
          claim_id: claim.id,
        },
        guardian: claim.user.guardian,
      )
    end

    it { is_expected.to fail_a_policy(:still_live) }
  end

  context "when the slot is over" do
    before { freeze_time(slot.ends_at) }

    it { is_expected.to fail_a_policy(:to_come) }
  end

  context "when the topic is archived" do
    before { volunteer_call.topic.update!(archived: true) }

    it { is_expected.to fail_a_policy(:to_come) }
  end

  context "when one is silenced" do
    before { actor.update!(silenced_till: 1.day.from_now) }

    it { is_expected.to fail_a_policy(:may_volunteer_at_all) }
  end

  context "when one isn't in a group that may volunteer" do
    before { SiteSetting.volunteer_calls_claim_allowed_groups = Fabricate(:group).id.to_s }

    it { is_expected.to fail_a_policy(:may_volunteer_at_all) }
  end

  context "when one can't see the topic" do
    before do
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    end

    it { is_expected.to fail_a_policy(:can_see_call) }
  end

  context "when names are for organisers" do
    before { volunteer_call.update!(names_visible_to: "organisers") }

    it { is_expected.to fail_a_policy(:can_see_claim) }

    it "tells the others nothing but that the call has changed" do
      messages =
        published do
          described_class.call(
            params: {
              claim_id: claim.id,
            },
            guardian: volunteer_call.topic.user.guardian,
          )
        end
      expect(messages.map(&:data)).to contain_exactly(
        a_hash_including(names_hidden: true, claims: []),
      )
    end
  end

  context "when there is no such claim" do
    subject(:result) { described_class.call(params: { claim_id: -1 }, guardian: actor.guardian) }

    it { is_expected.to fail_to_find_a_model(:claim) }
  end
end
