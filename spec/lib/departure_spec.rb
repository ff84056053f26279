# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Departure do
  include Volunteering
  include Hearing

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

  it "says the account that is gone in the history only, and leaves calls with nobody's name" do
    call.update_columns(user_id: user.id, edited_by_id: user.id)
    destroy_account

    expect(call.reload).to have_attributes(
      user_id: Discourse::SYSTEM_USER_ID,
      edited_by_id: Discourse::SYSTEM_USER_ID,
    )
    expect(VolunteerCalls::Event.find_by(action: "removed").data).to eq(
      "cause" => "account_destroyed",
    )
    expect { call.topic.update_status("closed", true, Fabricate(:admin)) }.not_to raise_error
  end

  it "tells organisers and co-volunteers that somebody is gone" do
    co_volunteer = Fabricate(:volunteer)
    volunteer(call.slots.second, co_volunteer)
    announce
    destroy_account
    announce

    expect(heard(call.topic.user)).to eq(%w[claimed claimed released])
    expect(heard(co_volunteer)).to eq(%w[released])
    expect(bells(co_volunteer).last).to include(kind: "released", display_username: nil)
  end

  it "goes on with the other claims when one fails" do
    other = volunteer(call.slots.second, user)
    allow(VolunteerCalls::Change).to receive(:in).and_wrap_original do |original, **args, &block|
      raise "broken" if args[:slot_id] == slot.id
      original.call(**args, &block)
    end
    reported = []
    allow(Discourse).to receive(:warn_exception) { |error, *| reported << error.message }
    destroy_account

    expect(reported.uniq).to eq(["broken"])
    expect(other.reload.state).to eq("removed")
  end

  it "follows the host's own way of destroying an account", host: :discourse do
    UserDestroyer.new(Discourse.system_user).destroy(user)

    expect(claim.reload.state).to eq("removed")
    expect(slot.reload.held).to eq(0)
  end
end
