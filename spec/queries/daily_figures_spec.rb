# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::DailyFigures do
  include Volunteering

  let(:noon) { Time.utc(2030, 2, 10, 12) }
  let(:today) { Date.new(2030, 2, 10) }
  let(:slots) { [{ starts_at: noon + 5.days, ends_at: nil, needed: 3 }] }
  let(:call) { Fabricate(:volunteer_call, slots: slots) }
  let(:slot) { call.slots.first }

  before do
    freeze_time noon
    call
  end

  def by_day(name, from: noon - 30.days, to: noon + 30.days, **options)
    described_class.new(name, **options).by_day(from, to).map { |row| row.values_at(:x, :y) }
  end

  def whole(name, *range) = described_class.new(name).whole(*range)

  it "counts needed places nobody holds, by the day of their slot" do
    volunteer(slot)
    call.slots.create!(title: "Door", starts_at: noon + 5.days, position: 2, needed: 2, capacity: 9)
    call.slots.create!(title: "Gone", starts_at: noon, position: 3, withdrawn_at: noon)
    expect(by_day(:open_places)).to eq([[today + 5, 4]])
    expect(by_day(:open_places, to: noon + 4.days)).to be_empty
  end

  it "counts who said yes, also to what they were asked, once each" do
    volunteer(slot)
    accept(nominate(slot))
    freeze_time Time.utc(2030, 2, 11, 23, 59)
    volunteer(slot)
    expect(by_day(:claims)).to eq([[today, 2], [today + 1, 1]])
    expect(whole(:claims)).to eq(3)
    expect(whole(:claims, noon + 1.hour, noon + 2.days)).to eq(1)
  end

  it "counts who gave up a place, not who left the line or was taken off" do
    claims = Array.new(3) { volunteer(slot) }
    drop_out(volunteer(slot, kind: "standby"))
    drop_out(claims.first)
    drop_out(claims.second, by: call.topic.user)
    expect(by_day(:drop_outs)).to eq([[today, 1]])
  end

  it "says how long it took until enough had said yes" do
    volunteer(slot)
    drop_out(volunteer(slot))
    freeze_time noon + 6.hours
    volunteer(slot)
    expect(by_day(:time_to_fill)).to be_empty

    freeze_time noon + 90.minutes + 1.day
    volunteer(slot)
    expect(by_day(:time_to_fill)).to eq([[today + 1, 25.5]])
    expect(whole(:time_to_fill)).to eq(25.5)
  end

  it "keeps to categories, and to topics that are there" do
    volunteer(slot)
    call.topic.update!(category: Fabricate(:category))
    expect(by_day(:claims, category_ids: [call.topic.category_id])).to eq([[today, 1]])
    expect(by_day(:claims, category_ids: [call.topic.category_id + 1])).to be_empty
    call.topic.update!(deleted_at: noon)
    expect(by_day(:claims)).to be_empty
  end

  it "goes by days in UTC, whatever the server's zone" do
    freeze_time Time.utc(2030, 2, 10, 0, 30)
    volunteer(slot)
    DB.exec("SET LOCAL TIME ZONE 'America/New_York'")
    expect(by_day(:claims)).to eq([[today, 1]])
  ensure
    DB.exec("SET LOCAL TIME ZONE 'UTC'")
  end
end
