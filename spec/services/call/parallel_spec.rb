# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/parallel"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Call::Update do
  include Editing
  include Parallel
  include Volunteering

  self.use_transactional_tests = false

  # Holds an edit open between looking and writing, so that claims would get in between.
  slowly =
    Module.new do
      def call
        ActiveRecord::Base.connection.execute("SELECT pg_sleep(0.05)")
        super
      end
    end
  VolunteerCalls::Edit::Writing.prepend(slowly)

  let(:organiser) { Fabricate(:volunteer) }
  let(:people) { Array.new(8) { Fabricate(:volunteer) } }
  let(:topic) { Fabricate(:topic, user: organiser) }
  let(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 1, capacity: 6 }]) }
  let(:slot) { call.slots.first }

  after do
    user_ids = people.map(&:id) << organiser.id
    VolunteerCalls::Event.where(call_id: call.id).delete_all
    topic_id = topic.id
    topic.destroy!
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: user_ids).destroy_all
  end

  before do
    people
    slot
  end

  def take(person, kind: "volunteer")
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: slot.id,
        kind: kind,
      },
      guardian: Guardian.new(person),
    )
  end

  def seats = VolunteerCalls::Claim.where(slot_id: slot.id).where.not(seat: nil).pluck(:seat)

  def expect_sound
    slot.reload
    expect(seats).to match_array(seats.uniq)
    expect(slot.held).to eq(seats.size)
    expect(seats.max.to_i).to be <= slot.capacity
    expect(VolunteerCalls::Projection::Check.each(topic_id: topic.id).to_a).to be_empty
    # Each change has a version of its own.
    versions = VolunteerCalls::Event.where(call_id: call.id).count
    expect(call.reload.version).to eq(versions)
  end

  it "shrinks a slot to what is held, or refuses, but loses and overbooks nobody" do
    input = input_of(call, slots: [{ capacity: 3 }])
    results =
      at_once([organiser, *people]) do |person|
        person == organiser ? edit(call, by: person, input:, version: 1) : take(person)
      end

    expect_sound
    taken = results.drop(1).count(&:success?)
    expect(slot.held).to eq(taken)
    if results.first.success?
      expect(slot.capacity).to eq(3)
      expect(taken).to eq(3)
    else
      expect(results.first).to fail_a_policy(:possible)
      expect(slot.capacity).to eq(6)
      expect(taken).to eq(6)
    end
  end

  it "asks everybody who got in before it moved, and nobody who came after" do
    input = input_of(call, slots: [{ place: "Room 2" }])
    at_once([organiser, *people.first(6)]) do |person|
      person == organiser ? edit(call, by: person, input:, version: 1) : take(person)
    end

    expect_sound
    events = VolunteerCalls::Event.where(call_id: call.id).order(:id)
    moved = events.find_by(action: "slot_changed")
    before = events.where(action: "claimed").where("id < ?", moved.id).pluck(:user_id)
    asked = VolunteerCalls::Claim.where(slot_id: slot.id).where.not(confirm_by: nil)
    expect(asked.pluck(:user_id)).to match_array(before)
    expect(moved.data.dig("people", "asked_to_confirm").to_a).to match_array(before)
  end

  it "lets one of two organisers through" do
    inputs = %w[Tea Cake].map { |perk| input_of(call, slots: [{ perk: perk }]) }
    results = at_once(inputs) { |input| edit(call, by: organiser, input:, version: 1) }

    expect(results.count(&:success?)).to eq(1)
    expect(results.find(&:failure?)).to fail_a_policy(:not_edited_meanwhile)
    expect(call.reload.version).to eq(2)
  end

  it "gives new room to the line, not to who clicks at that instant" do
    people.first(6).each { |person| take(person) }
    line = take(people[6], kind: "standby")[:claim]
    version = call.reload.version
    input = input_of(call, slots: [{ capacity: 7 }])
    at_once([organiser, people.last]) do |person|
      person == organiser ? edit(call, by: person, input:, version:) : take(person)
    end

    expect(line.reload.state).to eq("offered")
    expect(VolunteerCalls::Claim.live.where(slot_id: slot.id, user: people.last)).to be_empty
  end
end
