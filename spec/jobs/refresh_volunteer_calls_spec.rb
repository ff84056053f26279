# frozen_string_literal: true

require "rails_helper"

RSpec.describe Jobs::RefreshVolunteerCalls do
  let(:starts_at) { Time.utc(2030, 2, 16, 9) }
  let!(:call) { make_call }

  before { freeze_time Time.utc(2030, 2, 1) }

  def make_call
    Fabricate(
      :volunteer_call,
      closes_at: starts_at - 1.day,
      slots: [{ starts_at: starts_at, ends_at: starts_at + 1.hour }],
    )
  end

  def summary(call = self.call) = Topic.find(call.topic_id).custom_fields["volunteer_call"]

  def run = described_class.new.execute({})

  it "follows the clock through closing, start and end" do
    expect(summary).to include("status" => "open", "next_at" => "2030-02-16T09:00:00Z")
    expect(call.reload.refresh_at).to eq_time(starts_at - 1.day)

    freeze_time starts_at - 1.day
    run
    expect(summary).to include("status" => "closed", "next_at" => "2030-02-16T09:00:00Z")
    expect(call.reload.refresh_at).to eq_time(starts_at)

    freeze_time starts_at + 1.minute
    run
    expect(summary).to include("status" => "closed", "next_at" => nil)
    expect(call.reload.refresh_at).to eq_time(starts_at + 1.hour)

    freeze_time starts_at + 2.hours
    run
    expect(summary).to include("status" => "done", "places" => 0)
    expect(call.reload.refresh_at).to be_nil
  end

  it "leaves calls alone whose time has not come" do
    expect { run }.not_to change { call.reload.attributes }
  end

  it "raises no version: pages follow the clock themselves" do
    freeze_time starts_at

    expect { run }.not_to change { call.reload.version }
  end

  it "reports a call that fails, goes on with the others, and tries it again" do
    other = make_call
    freeze_time starts_at - 1.day
    allow(VolunteerCalls::Projection).to receive(:rebuild).and_call_original
    allow(VolunteerCalls::Projection).to receive(:rebuild).with(call).and_raise("broken")
    allow(Discourse).to receive(:warn_exception)

    run

    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: { call_id: call.id }),
    )
    expect(summary(other)).to include("status" => "closed")
    expect(call.reload.refresh_at).to eq_time(starts_at - 1.day)
  end

  it "does nothing while the plugin is switched off" do
    freeze_time starts_at
    SiteSetting.volunteer_calls_enabled = false

    expect { run }.not_to change { call.reload.refresh_at }
  end
end
