# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe Jobs::KeepVolunteerCallsTime do
  include Volunteering

  let(:slots) do
    Array.new(2) do
      Fabricate(:volunteer_call, slots: [{ starts_at: 9.days.from_now, ends_at: nil }]).slots.first
    end
  end
  let!(:claims) { slots.map { |slot| nominate(slot) } }

  def run = described_class.new.execute({})

  def states = claims.map { |claim| claim.reload.state }

  it "ends what was not answered in time, and only that" do
    freeze_time 71.hours.from_now
    run
    expect(states).to eq(%w[nominated nominated])

    freeze_time 2.hours.from_now
    run
    expect(states).to eq(%w[lapsed lapsed])
    expect(slots.map { |slot| slot.reload.held }).to eq([0, 0])
    expect(VolunteerCalls::Event.last).to have_attributes(
      action: "lapsed",
      actor_id: Discourse::SYSTEM_USER_ID,
    )
  end

  it "does it once, however often it runs" do
    freeze_time 4.days.from_now
    run
    expect { run }.not_to change { VolunteerCalls::Event.count }
  end

  it "lets one that fails not stop the others" do
    allow(Discourse).to receive(:warn_exception)
    allow(VolunteerCalls::Timekeeper).to receive(:lapse).and_wrap_original do |lapse, claim, *rest|
      raise "broken" if claim.id == claims.first.id
      lapse.call(claim, *rest)
    end
    freeze_time 4.days.from_now
    run

    expect(states).to eq(%w[nominated lapsed])
    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: { claim_id: claims.first.id }),
    )
  end

  it "rests while the plugin is switched off" do
    SiteSetting.volunteer_calls_enabled = false
    freeze_time 4.days.from_now
    run
    expect(states).to eq(%w[nominated nominated])
  end
end
