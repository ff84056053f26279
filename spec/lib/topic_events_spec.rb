# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Projection::Refresh do
  include Volunteering

  fab!(:admin)
  fab!(:topic) { Fabricate(:post).topic }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic) }

  def summary = Topic.with_deleted.find(topic.id).custom_fields["volunteer_call"]

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id), &block).map(&:data)
  end

  describe "closing, archiving and opening it again" do
    %w[closed autoclosed archived].each do |status|
      it "is a change of the call (#{status})" do
        sent = messages { topic.update_status(status, true, admin) }

        expect(summary).to include("status" => "closed", "version" => 2)
        expect(sent).to eq([{ refresh: true, version: 2 }])

        sent = messages { topic.update_status(status, false, admin) }

        expect(summary).to include("status" => "open", "version" => 3)
        expect(sent).to eq([{ refresh: true, version: 3 }])
        expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
      end
    end

    it "asks those who stand by, when it is back, for what became free meanwhile" do
      slot = call.slots.first
      claim = volunteer(slot)
      line = volunteer(slot, kind: "standby")
      topic.update_status("archived", true, admin)
      drop_out(claim)
      expect(line.reload.state).to eq("standby")

      topic.update_status("archived", false, admin)
      expect(line.reload.state).to eq("offered")
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "is told to those who may see the topic, only" do
      group = Fabricate(:group)
      topic.update!(category: Fabricate(:private_category, group: group))
      sent =
        MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
          topic.update_status("closed", true, admin)
        end

      expect(sent.first.group_ids).to include(group.id)
    end

    it "is no change of the call when it is pinned, or has none" do
      expect(messages { topic.update_status("pinned", true, admin) }).to be_empty
      expect(call.reload.version).to eq(1)
      expect { Fabricate(:post).topic.update_status("closed", true, admin) }.not_to raise_error
    end
  end

  describe "deleting and recovering it", host: :discourse do
    it "keeps the call, tells nobody of changes meanwhile, and is right again afterwards" do
      user = Fabricate(:volunteer)
      claim = volunteer(call.slots.first, user)
      first_post = topic.first_post
      PostDestroyer.new(admin, first_post).destroy
      expect(Topic.exists?(topic.id)).to eq(false)

      sent =
        messages do
          params = { claim_id: claim.id }
          expect(
            VolunteerCalls::Claim::Release.call(params: params, guardian: Guardian.new(user)),
          ).to run_successfully
        end
      expect(sent).to be_empty

      VolunteerCalls::Projection::Refresh.call(call.id)
      PostDestroyer.new(admin, first_post.reload).recover

      expect(summary).to include("status" => "open", "places" => 1)
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "is no volunteering while the topic is deleted" do
      topic.trash!(admin)
      expect(summary).to include("status" => "closed")
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
      user = Fabricate(:volunteer)
      params = { slot_id: call.slots.first.id, kind: "volunteer" }

      expect(
        VolunteerCalls::Claim::Take.call(params: params, guardian: Guardian.new(user)),
      ).to fail_to_find_a_model(:topic)
    end
  end

  describe "destroying it" do
    it "takes the call and its projection along, and leaves the history" do
      claim = volunteer(call.slots.first)
      topic.destroy!

      expect(VolunteerCalls::Call.exists?(call.id)).to eq(false)
      expect(VolunteerCalls::Slot.where(call_id: call.id)).to be_empty
      expect(VolunteerCalls::Claim.where(id: claim.id)).to be_empty
      expect(VolunteerCalls::Projection.stored(topic.id)).to be_empty
      expect(VolunteerCalls::Event.where(call_id: call.id).pluck(:action)).to eq(
        %w[call_created claimed],
      )
    end

    it "is the same for a moderator's permanent deletion", host: :discourse do
      SiteSetting.can_permanently_delete = true
      call_id = call.id
      PostDestroyer.new(admin, topic.first_post).destroy
      freeze_time 10.minutes.from_now
      PostDestroyer.new(
        admin,
        Post.with_deleted.find_by(topic_id: topic.id, post_number: 1),
        force_destroy: true,
      ).destroy

      expect(Topic.with_deleted.exists?(topic.id)).to eq(false)
      expect(VolunteerCalls::Call.exists?(call_id)).to eq(false)
      expect(VolunteerCalls::Projection.stored(topic.id)).to be_empty
    end
  end
end
