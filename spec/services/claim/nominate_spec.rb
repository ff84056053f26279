# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Claim::Nominate do
  include Volunteering

  subject(:result) do
    described_class.call(
      params: {
        slot_id: slot.id,
        username: username,
        note: note,
      },
      guardian: user.guardian,
    )
  end

  fab!(:user, :volunteer)
  fab!(:nominee, :volunteer)
  fab!(:volunteer_call) { Fabricate(:volunteer_call, slots: [{}, {}]) }

  let(:slot) { volunteer_call.slots.first }
  let(:username) { "@#{nominee.username.upcase}" }
  let(:note) { "You gave such a clear talk" }

  it "holds a seat and claims nothing for the person" do
    freeze_time
    messages =
      MessageBus.track_publish(VolunteerCalls::Live.channel(volunteer_call.topic_id)) { result }

    expect(result).to run_successfully
    expect(result[:claim].reload).to have_attributes(
      user_id: nominee.id,
      state: "nominated",
      kind: "nomination",
      seat: 1,
      nominated_by_id: user.id,
      nomination_note: note,
      note: nil,
    )
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "nominated",
      actor_id: user.id,
      user_id: nominee.id,
      announced_at: nil,
    )
    claim = messages.first.data[:claims].first
    expect(claim).to include(state: "nominated", nominated_by: include(username: user.username))
    # What the nominee is told is nobody else's business.
    expect(messages.first.data.to_json).not_to include("clear talk")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  describe "the time to answer" do
    before do
      freeze_time Time.zone.parse("2030-02-01 12:00")
      slot.update!(starts_at: 10.days.from_now, ends_at: nil)
    end

    def expiry = result[:claim].expires_at

    it "is a setting" do
      SiteSetting.volunteer_calls_nomination_hours = 36
      expect(expiry).to eq(Time.zone.parse("2030-02-03 00:00"))
    end

    it "is never beyond the closing time" do
      volunteer_call.update!(closes_at: 20.hours.from_now)
      expect(expiry).to eq(20.hours.from_now)
    end

    it "is never beyond the slot's start" do
      slot.update!(starts_at: 5.hours.from_now, ends_at: nil)
      expect(expiry).to eq(5.hours.from_now)
    end
  end

  describe "how many wait for an answer" do
    before do
      SiteSetting.volunteer_calls_open_nominations = 1
      nominate(volunteer_call.slots.second, by: user)
    end

    it "is limited for one person in one call" do
      expect(result["result.policy.may_nominate"].reason.message).to start_with("1 person you")
      expect(VolunteerCalls::Claim.last.state).to eq("nominated")
      decline(VolunteerCalls::Claim.last)
      expect(nominate(slot, nominee, by: user).state).to eq("nominated")
    end

    it "is no matter in another call, nor for organisers" do
      another = Fabricate(:volunteer_call)
      expect(nominate(another.slots.first, by: user).state).to eq("nominated")
      organiser = Fabricate(:moderator, refresh_auto_groups: true)
      slot.update!(capacity: 2)
      expect(Array.new(2) { nominate(slot, by: organiser).seat }).to eq([1, 2])
    end
  end

  describe "who can be asked" do
    def refusal = result["result.policy.can_be_asked"].reason

    it "is nobody who doesn't exist" do
      result =
        described_class.call(
          params: {
            slot_id: slot.id,
            username: "nobody_here",
          },
          guardian: user.guardian,
        )
      expect(result).to fail_to_find_a_model(:nominee)
    end

    context "when it is oneself" do
      let(:username) { user.username }

      it { expect(refusal.code).to eq(:nominee_is_you) }
    end

    {
      "mutes the nominator" => ->(nominee, user) do
        Fabricate(:muted_user, user: nominee, muted_user: user)
      end,
      "ignores the nominator" => ->(nominee, user) do
        Fabricate(:ignored_user, user: nominee, ignored_user: user)
      end,
      "takes no personal messages" => ->(nominee, _user) do
        nominee.user_option.update!(allow_private_messages: false)
      end,
      "is suspended" => ->(nominee, _user) do
        nominee.update!(suspended_at: Time.zone.now, suspended_till: 1.day.from_now)
      end,
      "is silenced" => ->(nominee, _user) { nominee.update!(silenced_till: 1.day.from_now) },
      "has no active account" => ->(nominee, _user) { nominee.update!(active: false) },
    }.each do |why, arrange|
      it "is nobody who #{why}, and the reason stays theirs" do
        arrange.call(nominee, user)
        expect(refusal).to have_attributes(code: :nominee_cannot_be_asked, field: "username")
      end
    end

    it "is nobody who can't see the topic" do
      category = Fabricate(:private_category, group: Fabricate(:group))
      category.groups.first.add(user)
      volunteer_call.topic.update!(category: category)
      expect(refusal.code).to eq(:nominee_cannot_be_asked)
    end
  end

  describe "nobody is asked twice" do
    def refusal = result["result.policy.is_new_to_slot"].reason

    it "for a slot they are down for" do
      slot.update!(capacity: 2)
      volunteer(slot, nominee)
      expect(refusal.code).to eq(:nominee_has_claim)
    end

    it "for a slot they said no to" do
      decline(nominate(slot, nominee))
      expect(refusal.code).to eq(:nominee_asked_before)
    end

    it "for a slot where they didn't answer" do
      nominate(slot, nominee)
      freeze_time 4.days.from_now
      slot.update!(starts_at: 5.days.from_now, ends_at: nil)
      VolunteerCalls::Timekeeper.run
      expect(refusal.code).to eq(:nominee_asked_before)
    end

    it "and who may not know who has claims doesn't learn it from that" do
      volunteer_call.update!(names_visible_to: "organisers")
      volunteer(slot, nominee)
      expect(result).to fail_a_policy(:seat_free)
      slot.update!(capacity: 2)
      asked = described_class.call(params: { slot_id: slot.id, username: }, guardian: user.guardian)
      expect(asked["result.policy.is_new_to_slot"].reason.code).to eq(:nominee_cannot_be_asked)
    end

    it "but for another slot" do
      decline(nominate(volunteer_call.slots.second, nominee))
      expect(result).to run_successfully
    end
  end

  it "needs a free seat" do
    volunteer(slot)
    expect(result).to fail_a_policy(:seat_free)
  end

  it "is over with volunteering" do
    volunteer_call.update!(closes_at: 1.minute.ago)
    expect(result).to fail_a_policy(:may_nominate)
  end

  it "is not for people who may not volunteer themselves" do
    user.update!(silenced_till: 1.day.from_now)
    expect(result).to fail_a_policy(:may_volunteer_at_all)
  end

  it "makes way when somebody has to step in at once" do
    slot.update!(starts_at: 3.hours.from_now, ends_at: nil)
    drop_out(volunteer(slot))
    expect(result["result.policy.may_nominate"].reason.code).to eq(:cover_is_needed)
  end

  context "when only organisers may" do
    before { SiteSetting.volunteer_calls_only_organisers_nominate = true }

    it { is_expected.to fail_a_policy(:may_nominate) }

    it "is still theirs" do
      expect(nominate(slot, nominee, by: volunteer_call.topic.user).state).to eq("nominated")
    end
  end

  context "with a note that is too long" do
    let(:note) { "x" * 501 }

    it { is_expected.to fail_a_contract }
  end
end
