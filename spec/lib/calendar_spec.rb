# frozen_string_literal: true

require "rails_helper"

# `tools/test/test/calendar.test.mjs` reads the same file with a parser that is neither ours nor
# the library that wrote it.
RSpec.describe VolunteerCalls::Calendar do
  fixture = File.expand_path("../fixtures/calendar.ics", __dir__)

  def entry(uid, timezone, starts_at, ends_at = nil, **more)
    described_class::Entry.new(
      uid: "#{uid}@forum.example",
      sequence: 3,
      changed_at: Time.utc(2026, 1, 2, 3, 4, 5),
      starts_at: starts_at,
      ends_at: ends_at,
      timezone: timezone,
      status: :confirmed,
      title: uid,
      **more,
    )
  end

  let(:entries) do
    [
      entry(
        "london-winter",
        "Europe/London",
        Time.utc(2026, 3, 28, 9, 45),
        Time.utc(2026, 3, 28, 11),
      ),
      entry(
        "london-over-the-change",
        "Europe/London",
        Time.utc(2026, 3, 29, 0, 30),
        Time.utc(2026, 3, 29, 1, 30),
      ),
      entry("london-summer", "Europe/London", Time.utc(2026, 3, 29, 9), status: :tentative),
      entry("london-first-half-past-one", "Europe/London", Time.utc(2026, 10, 25, 0, 30)),
      entry("london-second-half-past-one", "Europe/London", Time.utc(2026, 10, 25, 1, 30)),
      entry("london-two-years-later", "Europe/London", Time.utc(2028, 7, 6, 15), sequence: 12),
      entry(
        "kolkata",
        "Asia/Kolkata",
        Time.utc(2026, 7, 1, 4, 30),
        Time.utc(2026, 7, 1, 5, 30),
        status: :cancelled,
      ),
      entry("new-york-november", "America/New_York", Time.utc(2026, 11, 1, 18)),
      entry("new-york-july", "America/New_York", Time.utc(2027, 7, 4, 18)),
      entry("utc", "Etc/UTC", Time.utc(2026, 5, 1, 12)),
      entry(
        "text",
        "Europe/London",
        Time.utc(2026, 6, 1, 12),
        title: "Tea, cakes; \\ and “more” 🍰 #{"for everybody who comes " * 6}".strip,
        description: "First line\nSecond: a,b;c\\d\nEND:VEVENT",
        place: "Room 4, Manchester",
        url: "https://forum.example/t/helpers/12/1#volunteer-slot-34",
      ),
    ]
  end
  let(:file) { described_class.file(entries, name: "Volunteering at Forum") }

  it "writes what the stored file says" do
    File.binwrite(fixture, file) if ENV["WRITE_CALENDAR_FIXTURE"]

    expect(file).to eq(File.binread(fixture).force_encoding(Encoding::UTF_8))
  end

  it "folds lines and ends each as the standard says" do
    expect(file).to end_with("END:VCALENDAR\r\n")
    expect(file.gsub("\r\n", "")).not_to match(/[\r\n]/)
    expect(file.split("\r\n").map(&:bytesize).max).to be <= 75
  end

  it "defines each zone once, and none for UTC" do
    expect(file.scan(/^TZID:.*$/).map(&:strip)).to eq(
      %w[TZID:Europe/London TZID:Asia/Kolkata TZID:America/New_York],
    )
    expect(file).to include("DTSTART:20260501T120000Z")
  end
end
