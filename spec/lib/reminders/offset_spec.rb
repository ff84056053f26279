# frozen_string_literal: true

RSpec.describe VolunteerCalls::Reminders::Offset do
  def parse(text) = described_class.parse(text)

  def before(text, time, zone)
    clock = VolunteerCalls::WallClock.new(zone)
    clock.local(parse(text).before(Time.iso8601(time), clock)).iso8601
  end

  it "reads days and hours, and nothing else" do
    expect(parse("2.days").to_s).to eq("2.days")
    expect(parse(" 1.day ").to_s).to eq("1.days")
    expect(parse("60.days").to_s).to eq("60.days")
    expect(parse("720.hours").to_s).to eq("720.hours")
    [
      nil,
      "",
      "2",
      "0.days",
      "-1.days",
      "61.days",
      "721.hours",
      "2.weeks",
      "2 days",
      {},
      2,
    ].each { |it| expect(parse(it)).to be_nil }
  end

  it "counts days on the event's clock, also when clocks change in between" do
    # Put forward on 25 March 2018 in London, back on 28 October.
    expect(before("2.days", "2018-03-26T08:45:00Z", "Europe/London")).to eq(
      "2018-03-24T09:45:00+00:00",
    )
    expect(before("2.days", "2018-10-29T09:45:00Z", "Europe/London")).to eq(
      "2018-10-27T09:45:00+01:00",
    )
    expect(before("1.day", "2018-11-05T14:45:00Z", "America/New_York")).to eq(
      "2018-11-04T09:45:00-05:00",
    )
    # The other way round below the equator, and by half an hour.
    expect(before("7.days", "2018-10-09T22:45:00Z", "Australia/Lord_Howe")).to eq(
      "2018-10-03T09:45:00+10:30",
    )
  end

  it "goes by the event's calendar where it is another day there" do
    expect(before("1.day", "2018-02-15T20:45:00Z", "Pacific/Auckland")).to eq(
      "2018-02-15T09:45:00+13:00",
    )
  end

  it "lets hours be hours that pass" do
    expect(before("2.hours", "2018-03-25T01:30:00Z", "Europe/London")).to eq(
      "2018-03-24T23:30:00+00:00",
    )
    expect(before("48.hours", "2018-10-29T09:45:00Z", "Europe/London")).to eq(
      "2018-10-27T10:45:00+01:00",
    )
  end

  it "finds a time also where the clock skips it or comes twice to it" do
    # 01:30 doesn't exist on 25 March, on 28 October it happens twice.
    expect(before("1.day", "2018-03-26T00:30:00Z", "Europe/London")).to eq(
      "2018-03-25T02:30:00+01:00",
    )
    expect(before("1.day", "2018-10-29T01:30:00Z", "Europe/London")).to eq(
      "2018-10-28T01:30:00+01:00",
    )
    # Samoa had no 30 December 2011 at all.
    expect(before("1.day", "2011-12-30T19:45:00Z", "Pacific/Apia")).to eq(
      "2011-12-31T09:45:00+14:00",
    )
  end

  it "keeps the day at the end of a month and in leap years" do
    expect(before("1.day", "2020-03-01T09:45:00Z", "Europe/London")).to eq(
      "2020-02-29T09:45:00+00:00",
    )
  end
end
