# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# What docs/people-and-topics-change.md says of topics, as far as a place's rules decide it.
RSpec.describe VolunteerCalls::Call do
  include Volunteering

  fab!(:admin)
  fab!(:organiser, :volunteer)
  fab!(:group)
  fab!(:first_post) { Fabricate(:volunteer_call_post, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: first_post.topic) }

  let(:topic) { first_post.topic }
  let(:slot) { call.slots.first }

  def audience(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id), &block).map(&:group_ids)
  end

  def move_to(category)
    first_post.revise(admin, { category_id: category.id }, { skip_validations: true })
    topic.reload
  end

  describe "moved to another category" do
    fab!(:private_category) { Fabricate(:private_category, group: group) }

    it "keeps its seats, and tells only those who see it now" do
      claim = volunteer(slot)
      move_to(private_category)
      group.add(member = Fabricate(:volunteer))
      sent = audience { volunteer(slot, member, kind: "standby") }

      expect(claim.reload.state).to eq("claimed")
      expect(sent.size).to eq(1)
      expect(sent.first).to include(group.id)
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "is looked at again: who can be reached there?" do
      VolunteerCalls::Timekeeper.run
      expect { move_to(private_category) }.to change { call.reload.reach_check_at }
      VolunteerCalls::Timekeeper.run
      expect {
        first_post.revise(organiser, { raw: "It is on, and this is why" }, skip_validations: true)
      }.not_to change { call.reload.reach_check_at }
    end
  end

  describe "destroyed for good" do
    it "leaves jobs that wait nothing to do" do
      nomination = nominate(slot)
      VolunteerCalls::Announcing.now(call.id)
      notice = VolunteerCalls::Notice.find_by!(user_id: nomination.user_id)
      accept(nomination)
      topic.destroy!

      expect {
        Jobs::AnnounceVolunteerCallEvents.new.execute(call_id: call.id)
        Jobs::SendVolunteerCallNotice.new.execute(notice_id: notice.id)
        Jobs::WriteVolunteerCallLine.new.execute(slot_id: slot.id)
        VolunteerCalls::Timekeeper.run
        VolunteerCalls::Reach::Check.new(call.id).run
      }.not_to raise_error
      expect(ActionMailer::Base.deliveries).to be_empty
      expect(VolunteerCalls::Event.where(call_id: call.id, announced_at: nil)).to be_empty
    end
  end

  describe "unlisted" do
    it "changes nothing" do
      claim = volunteer(slot)
      topic.update_status("visible", false, admin)
      expect(claim.reload.state).to eq("claimed")
      expect(volunteer(slot, kind: "standby").state).to eq("standby")
      expect(call.reload.version).to eq(3)
    end
  end
end
