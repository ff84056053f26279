import { module, test } from "qunit";
import { readInvitation } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/read";
import type {
  Field,
  ReadingContext,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/types";
import ALL_INVITATIONS from "../../../fixtures/volunteer-calls/all-invitations";
import type { InvitationFixture } from "../../../fixtures/volunteer-calls/invitation-fixture";

const CONTEXT: ReadingContext = {
  timezone: "Europe/London",
  now: new Date("2017-11-20T12:00:00Z"),
  dayFirst: true,
};

const SLOT_FIELDS = [
  "title",
  "description",
  "from",
  "to",
  "place",
  "perk",
  "needed",
  "capacity",
] as const;

function read(text: string, context = CONTEXT) {
  return readInvitation(text, context);
}

/** A reading in the form the fixtures use: empty fields left out, notes as one list. */
function summary(text: string): InvitationFixture["expected"] {
  const { event, days, contact, slots } = read(text);
  const marks: string[] = [];
  const value = <T>(path: string, field: Field<T>): T | null => {
    if (field.note) {
      const quote = field.note.quote ? ` “${field.note.quote}”` : "";
      marks.push(`${path}: ${field.state} ${field.note.code}${quote}`);
    }
    return field.value;
  };
  const filled = (entries: [string, unknown][]) =>
    Object.fromEntries(entries.filter(([, one]) => one !== null));

  const name = value("event.name", event.name);
  const place = value("event.place", event.place);
  value("event.timezone", event.timezone);
  const closes = value("event.closes", event.closes);
  return {
    event: filled([
      ["name", name],
      ["place", place],
      ["closes", closes && `${closes.date} ${closes.time}`],
    ]),
    days: days.map((day, index) => value(`days.${index}`, day)),
    contact: filled(
      (["name", "organisation", "email", "phone"] as const).map((key) => [
        key,
        value(`contact.${key}`, contact[key]),
      ])
    ),
    slots: slots.map((slot, index) =>
      filled([
        ["day", slot.day || null],
        ...SLOT_FIELDS.map((key): [string, unknown] => [
          key,
          value<string | number>(`slots.${index}.${key}`, slot[key]),
        ]),
      ])
    ),
    marks,
  };
}

module("Unit | volunteer-calls | invitation reader", function () {
  for (const { name, text, expected } of ALL_INVITATIONS) {
    test(`reads: ${name}`, function (assert) {
      assert.deepEqual(summary(text), expected);
    });
  }

  test("reads the same with Windows line ends and in quotes", function (assert) {
    for (const { text, expected } of ALL_INVITATIONS) {
      assert.deepEqual(summary(text.replace(/\n/g, "\r\n")), expected);
    }
    const quoted = ALL_INVITATIONS[0];
    assert.deepEqual(summary(quoted?.text.replace(/^/gm, "> ") ?? ""), quoted?.expected);
  });

  test("highlights the words it took", function (assert) {
    const text = ALL_INVITATIONS[0]?.text ?? "";
    const { spans } = read(text);
    const words = (what: string, slot?: number) =>
      spans
        .filter((span) => span.what === what && span.slot === slot)
        .map((span) => `${text.slice(span.start, span.end)} ${span.sure}`);

    assert.deepEqual(words("date"), ["Friday 16 February check"]);
    assert.deepEqual(words("time", 0), ["9:45am sure"]);
    assert.deepEqual(words("time", 2), ["end of the afternoon check"]);
    assert.deepEqual(words("title", 1), ["A Co-operative Sector Solidarity Council? sure"]);
    assert.deepEqual(words("needed"), ["two people check"]);
    assert.deepEqual(words("email"), ["robin@conference.example sure"]);
  });

  test("takes the order of day and month from the person", function (assert) {
    const text = "- 03/04/2018 10:00 Stall";
    const american = read(text, { ...CONTEXT, dayFirst: false });

    assert.deepEqual(read(text).days[0]?.others, ["2018-03-04"]);
    assert.strictEqual(american.days[0]?.value, "2018-03-04");
    assert.strictEqual(american.days[0]?.note?.code, "day_month_order");
    assert.strictEqual(read("- 23/04/2018 10:00 Stall").days[0]?.state, "found");
  });

  test("finds the next such day when the year is missing", function (assert) {
    const days = (text: string, now: string) =>
      read(text, { ...CONTEXT, now: new Date(now) }).days[0];

    const plain = days("- 16 February, 2pm Stall", "2026-11-24T12:00:00Z");
    assert.strictEqual(plain?.value, "2027-02-16");
    const weekday = days("- Fri 16 February, 2pm Stall", "2026-11-24T12:00:00Z");
    assert.strictEqual(weekday?.value, "2029-02-16", "a Friday");
    assert.deepEqual(weekday?.others, ["2027-02-16"]);
    const friday = days("- Friday, 2pm Stall", "2017-11-20T12:00:00Z");
    assert.strictEqual(friday?.value, "2017-11-24");
    assert.strictEqual(friday?.note?.code, "weekday_only");
  });

  test("keeps the clock of the text, whatever the zone", function (assert) {
    const text = "Sunday 25 March 2018\n- 01:30 Night shift (GMT)";
    const { slots, event } = read(text, { ...CONTEXT, timezone: "Asia/Tokyo" });

    assert.strictEqual(slots[0]?.from.value, "01:30");
    assert.strictEqual(event.timezone.value, "Asia/Tokyo");
    assert.strictEqual(event.timezone.note?.code, "zone_named");
  });

  test("leaves alone what depends on the day of writing", function (assert) {
    const { days, slots } = read("- tomorrow 10:00 Stall\n- in two weeks: Sale");

    assert.strictEqual(days[0]?.value, null);
    assert.strictEqual(slots[0]?.title.value, "Tomorrow 10:00 Stall");
  });
});
