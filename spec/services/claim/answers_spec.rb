# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

# The answers to nominations and offers.
RSpec.describe VolunteerCalls::Claim do
  include Volunteering

  fab!(:nominator, :volunteer)
  fab!(:nominee, :volunteer)
  fab!(:call) { Fabricate(:volunteer_call, slots: [{}, {}]) }

  let(:slot) { call.slots.first }
  let(:organiser) { call.topic.user }
  let!(:claim) { nominate(slot, nominee, by: nominator) }

  def answer(action, user = nominee, **params)
    VolunteerCalls::Claim.const_get(action).call(
      params: {
        claim_id: claim.id,
        **params,
      },
      guardian: user.guardian,
    )
  end

  describe VolunteerCalls::Claim::Accept do
    it "makes the nomination a claim, with the same seat" do
      expect(answer(:Accept)).to run_successfully
      expect(claim.reload).to have_attributes(
        state: "claimed",
        seat: 1,
        expires_at: nil,
        nominated_by_id: nominator.id,
      )
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "accepted",
        from_state: "nominated",
        to_state: "claimed",
        actor_id: nominee.id,
      )
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "can be done again without changing anything" do
      answer(:Accept)
      expect { expect(answer(:Accept)).to fail_a_policy(:still_awaiting) }.not_to change {
        [VolunteerCalls::Event.count, call.reload.version]
      }
    end

    it "is nobody else's to say, not even an organiser's" do
      expect(answer(:Accept, organiser)).to fail_a_policy(:own)
      expect(answer(:Accept, Fabricate(:admin))).to fail_a_policy(:own)
    end

    it "comes too late when the time is over, also before the clock noticed" do
      freeze_time claim.expires_at
      result = answer(:Accept)
      expect(result).to fail_a_policy(:may_volunteer)
      expect(result["result.policy.may_volunteer"].reason.code).to eq(:answer_too_late)
      expect(claim.reload.state).to eq("nominated")
    end

    it "is possible in a topic that was closed meanwhile" do
      call.topic.update!(closed: true)
      expect(answer(:Accept)).to run_successfully
    end

    it "is not possible while the call is hidden with its post" do
      Fabricate(:post, topic: claim.call.topic, user: claim.call.topic.user, hidden: true)
      expect(answer(:Accept)).to fail_a_policy(:can_see_call)
      expect(answer(:Remind, nominator)).to fail_a_policy(:can_see_call)
      expect(answer(:Decline)).to run_successfully
    end

    it "is not possible for somebody who was silenced meanwhile" do
      nominee.update!(silenced_till: 1.day.from_now)
      expect(answer(:Accept)).to fail_a_policy(:may_volunteer)
    end

    it "asks about something else at that time" do
      other = call.slots.second
      other.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
      volunteer(other, nominee)
      expect(answer(:Accept)).to fail_a_policy(:no_overlap)
      expect(answer(:Accept, allow_overlap: true)).to run_successfully
    end
  end

  describe VolunteerCalls::Claim::Decline do
    it "ends the nomination and frees the seat, with the reason in the history" do
      expect(answer(:Decline, reason: "On holiday")).to run_successfully
      expect(claim.reload).to have_attributes(state: "declined", seat: nil, reason: "On holiday")
      expect(slot.reload.held).to eq(0)
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "declined",
        reason: "On holiday",
      )
    end

    it "is possible for somebody who can no longer see the topic" do
      call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      expect(answer(:Decline)).to run_successfully
    end

    it "is nothing for what was accepted" do
      answer(:Accept)
      expect(answer(:Decline)).to fail_a_policy(:still_awaiting)
    end

    it "is nobody else's to say" do
      expect(answer(:Decline, organiser)).to fail_a_policy(:own)
    end

    it "is also what dropping out means before an answer" do
      expect(drop_out(claim).state).to eq("declined")
    end
  end

  describe VolunteerCalls::Claim::Remind do
    it "asks once more, for whoever nominated and for organisers" do
      expect(answer(:Remind, nominator)).to run_successfully
      expect(claim.reload.asked_again_at).to be_present
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "asked_again",
        actor_id: nominator.id,
        user_id: nominee.id,
      )
      expect(answer(:Remind, organiser)).to fail_a_policy(:not_asked_again_yet)
    end

    it "is not for others" do
      expect(answer(:Remind, Fabricate(:volunteer))).to fail_a_policy(:nominator_or_organiser)
    end

    it "is nothing for what won't take place" do
      call = claim.call
      call.update!(cancelled_at: Time.zone.now)
      expect(answer(:Remind, nominator)).to fail_a_policy(:to_come)
      call.update!(cancelled_at: nil)
      claim.slot.update!(withdrawn_at: Time.zone.now)
      expect(answer(:Remind, nominator)).to fail_a_policy(:to_come)
    end

    it "is nothing after an answer" do
      answer(:Accept)
      expect(answer(:Remind, nominator)).to fail_a_policy(:still_awaiting)
    end
  end
end
