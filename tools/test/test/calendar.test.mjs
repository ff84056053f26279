import ICAL from "ical.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// Written by the plugin: spec/lib/calendar_spec.rb compares it with what it writes now.
const file = readFileSync(new URL("../../../spec/fixtures/calendar.ics", import.meta.url), "utf8");
const calendar = new ICAL.Component(ICAL.parse(file));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const events = new Map(
  calendar.getAllSubcomponents("vevent").map((component) => {
    const one = new ICAL.Event(component);
    return [one.uid.replace("@forum.example", ""), one];
  })
);

/** @param {string} uid */
function event(uid) {
  const found = events.get(uid);
  assert.ok(found, `${uid} is in the file`);
  return found;
}

/** @param {string} uid */
const starts = (uid) => event(uid).startDate.toJSDate().toISOString();

/** @param {string} uid */
const ends = (uid) => event(uid).endDate.toJSDate().toISOString();

test("times are the instants they were, whatever the clocks do", () => {
  assert.equal(starts("london-winter"), "2026-03-28T09:45:00.000Z");
  assert.equal(ends("london-winter"), "2026-03-28T11:00:00.000Z");
  assert.equal(starts("london-over-the-change"), "2026-03-29T00:30:00.000Z");
  assert.equal(ends("london-over-the-change"), "2026-03-29T01:30:00.000Z");
  assert.equal(starts("london-summer"), "2026-03-29T09:00:00.000Z");
  assert.equal(starts("london-second-half-past-one"), "2026-10-25T01:30:00.000Z");
  assert.equal(starts("london-two-years-later"), "2028-07-06T15:00:00.000Z");
  assert.equal(starts("kolkata"), "2026-07-01T04:30:00.000Z");
  assert.equal(starts("new-york-november"), "2026-11-01T18:00:00.000Z");
  assert.equal(starts("new-york-july"), "2027-07-04T18:00:00.000Z");
  assert.equal(starts("utc"), "2026-05-01T12:00:00.000Z");
});

test("events keep the clock of their own zone", () => {
  const { startDate } = event("london-summer");
  assert.equal(startDate.zone?.tzid, "Europe/London");
  assert.deepEqual([startDate.hour, startDate.minute], [10, 0]);
  assert.deepEqual([event("london-first-half-past-one").startDate.hour], [1]);
  assert.equal(event("kolkata").startDate.zone?.tzid, "Asia/Kolkata");
});

test("a slot without an end ends when it begins", () => {
  assert.equal(ends("london-summer"), starts("london-summer"));
});

test("texts come out as they went in", () => {
  const text = event("text");
  assert.equal(
    text.summary,
    `Tea, cakes; \\ and “more” 🍰 ${"for everybody who comes ".repeat(6)}`.trim()
  );
  assert.equal(text.description, "First line\nSecond: a,b;c\\d\nEND:VEVENT");
  assert.equal(text.location, "Room 4, Manchester");
  assert.equal(
    text.component.getFirstPropertyValue("url"),
    "https://forum.example/t/helpers/12/1#volunteer-slot-34"
  );
  assert.equal(calendar.getFirstPropertyValue("x-wr-calname"), "Volunteering at Forum");
});

test("calendars can tell what is new and what is off", () => {
  const { component, sequence } = event("london-two-years-later");
  assert.equal(sequence, 12);
  assert.equal(String(component.getFirstPropertyValue("dtstamp")), "2026-01-02T03:04:05Z");
  assert.equal(String(component.getFirstPropertyValue("last-modified")), "2026-01-02T03:04:05Z");
  assert.equal(event("kolkata").component.getFirstPropertyValue("status"), "CANCELLED");
  assert.equal(event("london-summer").component.getFirstPropertyValue("status"), "TENTATIVE");
  assert.equal(calendar.getFirstPropertyValue("method"), "PUBLISH");
});
