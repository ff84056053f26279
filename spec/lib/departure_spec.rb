# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Departure do
  include Volunteering

  fab!(:user, :volunteer)
  fab!(:call) { Fabricate(:volunteer_call, slots: [{}, {}]) }

  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, user) }

  def destroy_account
    user.destroy!
    DiscourseEvent.trigger(:user_destroyed, user)
  end

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(call.topic_id), &block).map(&:data)
  end

  it "frees what the person had in slots to come, and says so" do
    standby = volunteer(slot, user_standing_by = Fabricate(:volunteer), kind: "standby")
    sent = messages { destroy_account }
    removal = VolunteerCalls::Event.find_by(action: "removed")

    expect(claim.reload).to have_attributes(state: "removed", seat: nil)
    expect(standby.reload).to have_attributes(state: "offered", user_id: user_standing_by.id)
    expect(slot.reload.held).to eq(1)
    expect(sent.size).to eq(1)
    expect(sent.first).to include(
      version: 4,
      slots: [{ id: slot.id, held: 1, cover_needed_at: nil }],
    )
    expect(removal).to have_attributes(user_id: user.id, actor_id: Discourse::SYSTEM_USER_ID)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "leaves past slots as they were" do
    freeze_time 10.days.from_now

    expect(messages { destroy_account }).to be_empty
    expect(claim.reload.state).to eq("claimed")
    expect(call.reload.version).to eq(2)
  end

  it "frees the place in a deleted topic, too, and tells nobody" do
    call.topic.trash!

    expect(messages { destroy_account }).to be_empty
    expect(claim.reload.state).to eq("removed")
  end

  it "follows the host's own way of destroying an account", host: :discourse do
    UserDestroyer.new(Discourse.system_user).destroy(user)

    expect(claim.reload.state).to eq("removed")
    expect(slot.reload.held).to eq(0)
  end
end
