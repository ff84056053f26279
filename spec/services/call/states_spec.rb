# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

# Whether a call is on: Call::Close, Call::Cancel, Call::Reopen.
RSpec.describe VolunteerCalls::Call do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:post_one, :post) do
    Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser)
  end
  fab!(:call) { Fabricate(:volunteer_call, topic: post_one.topic, slots: [{ needed: 2 }, {}]) }

  let(:slot) { call.slots.first }
  let(:topic) { call.topic }

  def service(action, by: organiser, **params)
    VolunteerCalls::Call.const_get(action).call(
      params: {
        topic_id: topic.id,
        **params,
      },
      guardian: Guardian.new(by),
    )
  end

  def summary = Topic.find(topic.id).custom_fields["volunteer_call"]

  def payload(user = nil)
    VolunteerCalls::CallPayload.call(topic: Topic.find(topic.id), guardian: Guardian.new(user))
  end

  def take(slot, by:, **params)
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: slot.id,
        **params,
      },
      guardian: Guardian.new(by),
    )
  end

  def expect_sound
    expect(VolunteerCalls::Projection::Check.each(topic_id: topic.id).to_a).to be_empty
  end

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id), &block).map(&:data)
  end

  %i[Close Cancel Reopen].each do |action|
    it "is for organisers, and not for the archive (#{action})" do
      expect(service(action, by: user)).to fail_a_policy(:can_edit)
      topic.update_status("archived", true, Discourse.system_user)
      expect(service(action)).to fail_a_policy(:can_edit)
      expect(VolunteerCalls::Event.where(action: %w[call_closed call_cancelled])).to be_empty
    end

    it "needs a call (#{action})" do
      params = { topic_id: Fabricate(:topic).id }
      result = described_class.const_get(action).call(params:, guardian: organiser.guardian)
      expect(result).to fail_to_find_a_model(:volunteer_call)
    end
  end

  describe "Close" do
    it "ends volunteering at once, and takes no place from anybody" do
      claim = volunteer(slot, user)
      version = call.reload.version
      sent = messages { expect(service(:Close)).to run_successfully }

      expect(sent).to eq([{ refresh: true, version: version + 1 }])
      expect(take(slot, by: Fabricate(:volunteer))).to fail_a_policy(:may_volunteer)
      expect(claim.reload).to be_live
      expect(summary).to include("status" => "closed", "version" => version + 1)
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "call_closed",
        actor_id: organiser.id,
      )
      expect(post_one.reload.cooked).to include("Volunteering closes")
      expect_sound
    end

    it "ends what nominees were asked, and leaves offers to those who stood by" do
      holder = volunteer(call.slots.second)
      offered = volunteer(call.slots.second, kind: "standby")
      drop_out(holder)
      nominee = nominate(slot)
      last = volunteer(slot, kind: "last_resort")
      service(:Close)

      expect(nominee.reload.expires_at).to eq_time(call.reload.closes_at)
      late =
        VolunteerCalls::Claim::Accept.call(
          params: {
            claim_id: nominee.id,
          },
          guardian: nominee.user.guardian,
        )
      expect(late["result.policy.may_volunteer"].reason.code).to eq(:answer_too_late)

      VolunteerCalls::Timekeeper.run
      expect(nominee.reload.state).to eq("lapsed")
      expect(accept(offered.reload).state).to eq("claimed")
      # Volunteering is over with seats empty.
      expect(last.reload.state).to eq("offered")
      expect_sound
    end

    it "does nothing when it is closed" do
      service(:Close)
      expect { expect(service(:Close)).to fail_a_policy(:still_open) }.not_to change {
        call.reload.attributes
      }
    end
  end

  describe "Cancel" do
    it "is off for everybody: nothing to claim, no places, no actions" do
      claim = volunteer(slot, user)
      sent = messages { service(:Cancel, reason: "The conference   was moved.") }

      expect(sent.size).to eq(1)
      result = take(slot, by: Fabricate(:volunteer))
      expect(result).to fail_a_policy(:may_volunteer)
      expect(result["result.policy.may_volunteer"].reason.code).to eq(:call_cancelled)
      expect(payload).to include(
        status: :cancelled,
        places_open: 0,
        cancelled:
          a_hash_including(
            reason: "The conference was moved.",
            by: a_hash_including(id: organiser.id),
          ),
      )
      expect(payload(user)[:viewer][:refusal][:code]).to eq("call_cancelled")
      expect(summary).to include("status" => "cancelled", "places" => 0)
      expect(VolunteerCalls::NeedsVolunteers.call(Topic.all)).not_to include(topic)
      expect(claim.reload).to be_live
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "call_cancelled",
        reason: "The conference was moved.",
      )
      expect(post_one.reload.cooked).to include("Cancelled: The conference was moved.")
      expect(post_one.cooked).not_to include("Volunteer in the topic")
      expect_sound
    end

    it "is done once" do
      service(:Cancel)
      expect { expect(service(:Cancel)).to fail_a_policy(:still_on) }.not_to change {
        [call.reload.version, VolunteerCalls::Event.count]
      }
      expect(service(:Close)).to fail_a_policy(:not_cancelled)
    end

    it "asks nobody to step in, whatever becomes free" do
      claims = Array.new(2) { volunteer(slot) }
      line = volunteer(slot, kind: "standby")
      service(:Cancel)
      drop_out(claims.first)
      expect(line.reload.state).to eq("standby")

      service(:Reopen, keep_closing: true)
      expect(line.reload.state).to eq("offered")
      expect_sound
    end
  end

  describe "Reopen" do
    it "is the way back from cancelling" do
      call.update!(closes_at: 1.day.from_now)
      volunteer(slot, user)
      service(:Cancel, reason: "Snow")
      expect(service(:Reopen, keep_closing: true)).to run_successfully

      expect(call.reload).to have_attributes(cancelled_at: nil, cancel_reason: nil)
      expect(call.closes_at).to be_present
      expect(summary).to include("status" => "open", "places" => 2)
      expect(post_one.reload.cooked).not_to include("Cancelled")
      expect(take(slot, by: Fabricate(:volunteer))).to run_successfully
      expect_sound
    end

    it "opens again what was closed, until a new time or for good" do
      service(:Close)
      expect(service(:Reopen, keep_closing: true)).to run_successfully
      expect(call.reload.closes_at).to be_nil

      service(:Close)
      freeze_time Time.zone.local(2030, 1, 10, 12)
      expect(service(:Reopen, closes_at: "2030-07-10 18:00")).to run_successfully
      # In the call's own zone.
      expect(call.reload.closes_at).to eq_time(Time.utc(2030, 7, 10, 17))
      expect(VolunteerCalls::Event.last.data).to include(
        "new" => {
          "closes_at" => "2030-07-10T17:00:00Z",
        },
      )
    end

    it "leaves nobody who was nominated longer to answer than there is time" do
      nominee = nominate(slot)
      service(:Reopen, closes_at: 1.hour.from_now.iso8601)
      expect(nominee.reload.expires_at).to eq_time(call.reload.closes_at)
      expect_sound
    end

    it "wants a time that is to come" do
      ["2018-01-01 10:00", "tomorrow"].each do |closes_at|
        result = service(:Reopen, closes_at: closes_at)
        expect(result).to fail_a_policy(:valid_closing_time)
        expect(result[:errors].map(&:field)).to eq(["closes_at"])
      end
      expect(call.reload.version).to eq(1)
    end

    it "does nothing when it is open as it is" do
      expect(service(:Reopen, keep_closing: true)).to fail_a_policy(:anything_to_do)
      expect(call.reload.version).to eq(1)
    end
  end
end
