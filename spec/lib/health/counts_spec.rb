# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Health::Counts do
  include Volunteering

  fab!(:call) { Fabricate(:volunteer_call, slots: [{ needed: 2 }]) }
  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot) }

  before { VolunteerCalls::Event.update_all(announced_at: Time.zone.now) }

  def faults = described_class.faults

  def event(**attributes)
    Fabricate(:volunteer_call_event, claim: claim, action: "claimed", **attributes)
  end

  it "finds nothing where all is well" do
    nominate(slot)
    VolunteerCalls::Call.update_all(remind_at: 1.minute.ago, refresh_at: 1.minute.ago)
    expect(faults).to eq({})
  end

  it "counts projections that are missing, old or broken" do
    fields = TopicCustomField.where(name: "volunteer_call")
    fields.find_by(topic_id: call.topic_id).update!(value: "{}")
    fields.find_by(topic_id: Fabricate(:volunteer_call).topic_id).delete
    Fabricate(:volunteer_call).tap { |one| one.update_columns(version: one.version + 1) }
    expect(faults).to eq(projection: 3)
  end

  it "counts slots whose seats are miscounted" do
    slot.update_columns(held: 0)
    expect(faults).to eq(seats: 1)
  end

  it "counts what the clock should have done" do
    nominate(slot)
    freeze_time 80.hours.from_now
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    VolunteerCalls::Call.update_all(remind_at: 1.hour.ago, refresh_at: 1.hour.ago)
    expect(faults).to eq(refresh: 1, reminders: 1, answers: 1)
  end

  it "tells what can still be announced from what is no news any more" do
    event(created_at: 1.hour.ago)
    event(created_at: 1.minute.ago)
    event(created_at: 2.days.ago)
    expect(faults).to eq(announcements: 1, lost_announcements: 1)
  end

  it "counts e-mails that jobs have tried to send for an hour, or for a day" do
    [1.minute.ago, 2.hours.ago, 2.days.ago].each_with_index do |created_at, index|
      VolunteerCalls::Notice.create!(
        call_id: call.id,
        event_id: VolunteerCalls::Event.last.id,
        user_id: claim.user_id,
        kind: "claimed",
        key: "key #{index}",
        mail_due_at: 9.minutes.from_now,
        created_at: created_at,
      )
    end
    expect(faults).to eq(mails: 1, lost_mails: 1)
  end
end
