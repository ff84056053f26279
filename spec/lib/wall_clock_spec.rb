# frozen_string_literal: true

RSpec.describe VolunteerCalls::WallClock do
  subject(:clock) { described_class.new("Europe/London") }

  def utc(text) = Time.iso8601(text)

  it "reads a clock time in the zone, in winter and in summer" do
    expect(clock.read("2018-02-16 09:45").instant).to eq(utc("2018-02-16T09:45:00Z"))
    expect(clock.read("2018-07-06T15:00").instant).to eq(utc("2018-07-06T14:00:00Z"))
  end

  it "reads zones that are not whole hours away" do
    clock = described_class.new("Asia/Kathmandu")
    expect(clock.read("2026-01-01 00:00").instant).to eq(utc("2025-12-31T18:15:00Z"))
  end

  it "takes an instant with an offset as it is" do
    expect(clock.read("2018-02-16T10:45:00+01:00").instant).to eq(utc("2018-02-16T09:45:00Z"))
    expect(clock.read("2018-02-16 09:45Z").instant).to eq(utc("2018-02-16T09:45:00Z"))
    expect(clock.read("2018-02-16T10:45:00.5+0100").instant).to eq(
      utc("2018-02-16T09:45:00Z") + 0.5,
    )
  end

  it "offers both readings of a clock time that doesn't exist" do
    reading = clock.read("2018-03-25 01:30")
    expect(reading.problem).to eq(:time_missing)
    expect(reading.instant).to be_nil
    expect(reading.readings).to eq([utc("2018-03-25T00:30:00Z"), utc("2018-03-25T01:30:00Z")])
  end

  it "offers both readings of a clock time that happens twice" do
    reading = clock.read("2018-10-28 01:30")
    expect(reading.problem).to eq(:time_ambiguous)
    expect(reading.readings).to eq([utc("2018-10-28T00:30:00Z"), utc("2018-10-28T01:30:00Z")])
  end

  it "copes with a jump of half an hour and with a day that was left out" do
    lord_howe = described_class.new("Australia/Lord_Howe").read("2026-10-04 02:15")
    expect(lord_howe.problem).to eq(:time_missing)
    expect(lord_howe.readings.map(&:iso8601)).to eq(%w[2026-10-03T15:15:00Z 2026-10-03T15:45:00Z])

    apia = described_class.new("Pacific/Apia").read("2011-12-30 12:00")
    expect(apia.problem).to eq(:time_missing)
    expect(apia.readings.size).to eq(2)
  end

  it "tells a time that lacks its day from what is no time" do
    expect(clock.read("09:45").problem).to eq(:time_without_day)
  end

  it "refuses what is no time" do
    [
      "",
      "tomorrow",
      "2018-02-30 10:00",
      "2018-02-16 25:00",
      "2018-02-16 10:60",
      "2018-02-16",
      "0018-02-16 10:00",
      "9999-02-16T10:00:00Z",
      "2018-13-01T10:00:00Z",
    ].each { |text| expect(clock.read(text).problem).to eq(:time_invalid), text }
  end

  it "knows IANA zones" do
    expect(described_class.zone?("Europe/London")).to eq(true)
    expect(described_class.zone?("Manchester")).to eq(false)
    expect(described_class.zone?(nil)).to eq(false)
  end
end
