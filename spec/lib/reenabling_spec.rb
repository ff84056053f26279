# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Reenabling do
  include Volunteering
  include Hearing

  let(:now) { Time.utc(2030, 2, 1, 12) }
  let(:organiser) { Fabricate(:volunteer) }
  let(:nominator) { Fabricate(:volunteer) }
  let(:topic) { Fabricate(:volunteer_call_post, user: organiser).topic }
  let(:slots) do
    [
      { starts_at: now + 8.days, ends_at: now + 8.days + 1.hour, needed: 3 },
      { starts_at: now + 30.days, ends_at: nil, needed: 3 },
    ]
  end
  let(:call) { Fabricate(:volunteer_call, topic: topic, slots: slots) }

  before do
    freeze_time now
    call
  end

  def turn(on) = SiteSetting.volunteer_calls_enabled = on

  # Everything that runs by the clock, as often as it takes.
  def run_clock
    3.times do
      Jobs::RefreshVolunteerCalls.new.execute({})
      Jobs::KeepVolunteerCallsTime.new.execute({})
      Jobs::SweepVolunteerCallNotices.new.execute({})
      announce_and_mail
    end
  end

  it "tells nobody old news, nor anything twice" do
    noor = volunteer(call.slots.first).user
    jo = volunteer(call.slots.second).user
    nominate(call.slots.first, by: nominator)
    announce_and_mail
    VolunteerCalls::Notice.delete_all
    ActionMailer::Base.deliveries.clear
    turn(false)
    freeze_time now + 28.days + 5.hours
    run_clock
    expect(VolunteerCalls::Notice.count).to eq(0)

    turn(true)
    run_clock
    # Their slot is over; so is what was asked there.
    expect(heard(noor)).to be_empty
    expect(heard(nominator)).to be_empty
    expect(mails_to(noor)).to be_empty
    # One reminder, though the time of two has come or will.
    expect(heard(jo)).to eq(%w[reminder])
    expect(heard(organiser)).to be_empty
  end

  it "still tells of answers that didn't come where somebody can be found" do
    nominate(call.slots.second, by: nominator)
    announce_and_mail
    turn(false)
    freeze_time now + 10.days
    turn(true)
    run_clock
    expect(heard(nominator)).to eq(%w[lapsed])
  end

  it "makes lists say again what calls say" do
    turn(false)
    topic.update!(closed: true)
    field = TopicCustomField.find_by(topic_id: topic.id, name: "volunteer_call")
    expect(JSON.parse(field.value)["status"]).to eq("open")
    field.update!(value: "{}")

    turn(true)
    Jobs::CatchUpVolunteerCalls.new.execute({})
    expect(JSON.parse(field.reload.value)["status"]).to eq("closed")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "asks those who stand by for what became free" do
    claims = Array.new(3) { volunteer(call.slots.second) }
    standby = volunteer(call.slots.second, kind: "standby")
    turn(false)
    # As a migration or a task leaves it, which know nothing of the line.
    claims.first.tap { |claim| claim.end_as("removed") }.save!
    call.slots.second.update_columns(held: 2)

    turn(true)
    Jobs::CatchUpVolunteerCalls.new.execute({})
    expect(standby.reload.state).to eq("offered")
  end

  it "rests while the plugin is off" do
    turn(false)
    allow(described_class).to receive(:catch_up)
    Jobs::CatchUpVolunteerCalls.new.execute({})
    expect(described_class).not_to have_received(:catch_up)
  end
end
