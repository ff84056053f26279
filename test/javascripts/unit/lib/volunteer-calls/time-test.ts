import { module, test } from "qunit";
import { fakeTime } from "discourse/tests/helpers/qunit-helpers";
import {
  dayAndTime,
  dayKey,
  eventDays,
  fromNow,
  readerZone,
  shortDay,
  slotTimes,
  zoneAbbreviation,
  zoneCity,
  zonesDiffer,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/time";

const LONDON = "Europe/London";
const span = (starts_at: string, ends_at: string | null = null) => ({
  starts_at,
  ends_at,
});

module("Unit | Volunteer calls | time", function (hooks) {
  let time: { restore(): void } | undefined;

  hooks.afterEach(() => {
    time?.restore();
    time = undefined;
  });

  test("another year is said, by the zone's own calendar", function (assert) {
    time = fakeTime("2028-12-31T12:00:00Z", "UTC", true);

    assert.strictEqual(shortDay("2028-12-30T09:00:00Z", LONDON), "Sat 30 Dec");
    assert.strictEqual(shortDay("2029-01-02T09:00:00Z", LONDON), "Tue 2 Jan 2029");
    assert.strictEqual(dayAndTime("2027-12-30T09:00:00Z", LONDON), "Thu 30 Dec 2027, 09:00");
    // There it is the new year already.
    assert.strictEqual(shortDay("2029-01-02T09:00:00Z", "Pacific/Auckland"), "Tue 2 Jan");
  });

  test("the event's zone comes first, the reader's time only where it differs", function (assert) {
    const workshop = span("2029-02-16T09:45:00Z", "2029-02-16T11:00:00Z");

    assert.deepEqual(slotTimes(workshop, LONDON, LONDON), {
      start: "09:45",
      end: "11:00",
      yours: null,
    });
    assert.strictEqual(slotTimes(workshop, LONDON, "Europe/Berlin").yours, "10:45 your time");
    // Lisbon's clock shows the same, whatever its zone is called.
    assert.strictEqual(slotTimes(workshop, LONDON, "Europe/Lisbon").yours, null);
  });

  test("another day is said", function (assert) {
    const night = span("2029-02-16T22:00:00Z", "2029-02-17T02:00:00Z");

    assert.strictEqual(slotTimes(night, LONDON, LONDON).end, "Sat 02:00");
    assert.strictEqual(slotTimes(night, LONDON, "Australia/Brisbane").yours, "Sat 08:00 your time");
  });

  test("summer time: zones may differ on one day and not on another", function (assert) {
    // A year that Discourse's time zone data covers: it has ten.
    // Clocks go forward in New York on 11 March 2029, in London on 25 March.
    const between = "2029-03-20T12:00:00Z";

    assert.strictEqual(
      slotTimes(span(between), LONDON, "America/New_York").yours,
      "08:00 your time"
    );
    assert.strictEqual(
      slotTimes(span("2029-03-26T12:00:00Z"), LONDON, "America/New_York").start,
      "13:00"
    );
    assert.true(zonesDiffer("UTC", LONDON, ["2029-03-24T12:00:00Z", "2029-03-26T12:00:00Z"]));
    assert.false(zonesDiffer("UTC", LONDON, ["2029-03-24T12:00:00Z"]));
    assert.strictEqual(
      zoneAbbreviation(LONDON, ["2029-03-24T12:00:00Z", "2029-03-26T12:00:00Z"]),
      "GMT/BST"
    );
  });

  test("days follow the event's clock", function (assert) {
    assert.strictEqual(dayKey("2029-07-06T23:30:00Z", LONDON), "2029-07-07");
    assert.strictEqual(dayKey("2029-07-06T23:30:00Z", "UTC"), "2029-07-06");
  });

  test("the days of an event", function (assert) {
    const days = (...starts: string[]) =>
      eventDays(
        starts.map((start) => span(`${start}T12:00:00Z`)),
        LONDON
      );

    assert.strictEqual(days("2029-02-16"), "Fri 16 February 2029");
    assert.strictEqual(days("2029-07-08", "2029-07-06"), "Fri 6 – Sun 8 July 2029");
    assert.strictEqual(days("2029-06-30", "2029-07-01"), "Sat 30 June – Sun 1 July 2029");
    assert.strictEqual(
      days("2029-12-31", "2030-01-01"),
      "Mon 31 December 2029 – Tue 1 January 2030"
    );
    assert.strictEqual(eventDays([{ starts_at: null, ends_at: null }], LONDON), null);
  });

  test("what is to come is not just now", function (assert) {
    assert.strictEqual(
      fromNow("2029-02-14T18:00:00Z", Date.parse("2029-02-08T10:00:00Z")),
      "in 6 days"
    );
  });

  test("the reader's zone comes from the profile, unless it names none", function (assert) {
    const user = { id: 1, username: "jo" };
    const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;

    assert.strictEqual(
      readerZone({ ...user, user_option: { timezone: "Asia/Tokyo" } }),
      "Asia/Tokyo"
    );
    assert.strictEqual(readerZone({ ...user, user_option: { timezone: "Mars/Olympus" } }), browser);
    assert.strictEqual(readerZone(undefined), browser);
  });

  test("a zone's city", function (assert) {
    assert.strictEqual(zoneCity("America/Argentina/Buenos_Aires"), "Buenos Aires");
    assert.strictEqual(zoneCity("UTC"), "UTC");
  });
});
