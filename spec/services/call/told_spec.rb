# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/volunteering"

# What was said beforehand is what happens: exactly those people hear of it, once each.
RSpec.describe VolunteerCalls::Edit do
  include Editing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:post_one, :post) do
    Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser)
  end
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: post_one.topic,
      slots: [{ place: "Hall" }, { needed: 1 }, { needed: 1 }],
    )
  end

  let(:slots) { call.slots.to_a }

  def told = VolunteerCalls::Notice.where(call_id: call.id).pluck(:user_id, :kind)

  def quietly
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    VolunteerCalls::Notice.delete_all
  end

  before do
    Jobs.run_immediately!
    volunteer(slots[0], user)
    volunteer(slots[1], user)
    volunteer(slots[1], other, kind: "standby")
    volunteer(slots[2], other)
    quietly
  end

  it "tells exactly those it named" do
    input = input_of(call, slots: [{ place: "Room 2" }, { capacity: 2 }, nil])
    result = edit(call, by: organiser, input: input, reason: "The hall is too small.")

    expect(result).to run_successfully
    expect(told.map(&:first).uniq.size).to eq(result[:preview][:totals][:people])
    expect(told).to include([user.id, "slot_moved"])
    # One of them hears of two slots; nobody hears twice of one.
    expect(told.uniq).to eq(told)
    expect(told.map(&:first)).not_to include(organiser.id)
  end

  it "tells the same people when it is taken back" do
    was = input_of(call)
    edit(call, by: organiser, input: input_of(call, slots: [{ place: "Room 2" }, {}, nil]))
    first = told.map(&:first).uniq
    quietly
    edit(call, by: organiser, input: was)
    expect(told.map(&:first).uniq).to match_array(first)
    expect(told).to contain_exactly([user.id, "slot_changed"], [other.id, "slot_restored"])
  end

  it "tells everybody in it when it is cancelled, and nobody when it is only closed" do
    params = { topic_id: call.topic_id }
    VolunteerCalls::Call::Close.call(params: params, guardian: Guardian.new(organiser))
    expect(told).to be_empty

    VolunteerCalls::Call::Cancel.call(params: params, guardian: Guardian.new(organiser))
    expect(told).to contain_exactly([user.id, "call_cancelled"], [other.id, "call_cancelled"])
  end
end
