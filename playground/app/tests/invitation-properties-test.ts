import fc from "fast-check";
import { module, test } from "qunit";
import { readInvitation } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/read";
import type {
  Reading,
  ReadingContext,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/types";
import ALL_INVITATIONS from "../../../test/javascripts/fixtures/volunteer-calls/all-invitations";

const CONTEXT: ReadingContext = {
  timezone: "Europe/London",
  now: new Date("2017-11-20T12:00:00Z"),
  dayFirst: true,
};
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Lines that mean something, cut and mixed at random. */
const pieces = fc.constantFrom(
  ...ALL_INVITATIONS.flatMap(({ text }) => text.split("\n")),
  ...["• ", "> ", "\t", "\u00a0", "\r\n", " – ", "25:99", "31/02/2018", "9:45am"],
  ...["<li>", "&nbsp;", "**", "two people", "noon", "“", "@", "x2", "\u2028"]
);
const invitations = fc
  .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 30 })), {
    maxLength: 25,
  })
  .chain((parts) => fc.constantFrom("\n", "\r\n", " ", "").map((glue) => parts.join(glue)));

function read(text: string): Reading {
  return readInvitation(text, CONTEXT);
}

/** Which characters have a place: in a span or in the leftover. */
function coverage(text: string, { spans, leftover }: Reading): number[] {
  const count = new Array<number>(text.length).fill(0);
  for (const { start, end } of [...spans, ...leftover]) {
    for (let index = start; index < end; index++) {
      count[index] = (count[index] ?? 0) + 1;
    }
  }
  return count;
}

module("Unit | volunteer-calls | invitation properties", function () {
  test("every visible character has exactly one place", function (assert) {
    fc.assert(
      fc.property(invitations, (text) => {
        const reading = read(text);
        const inside = [...reading.spans, ...reading.leftover].every(
          ({ start, end }) => start >= 0 && start < end && end <= text.length
        );
        const count = coverage(text, reading);
        const complete = count.every((times, index) =>
          /\S/.test(text.charAt(index)) ? times === 1 : times <= 1
        );
        return inside && complete;
      }),
      { numRuns: 400 }
    );
    assert.true(true, "no counterexample");
  });

  test("dates and times exist, numbers are counts of people", function (assert) {
    fc.assert(
      fc.property(invitations, (text) => {
        const { days, slots, event } = read(text);
        const isDay = (day: string | null | undefined) =>
          !day || (DAY.test(day) && !Number.isNaN(Date.parse(day)));
        const isClock = (time: string | null) => !time || CLOCK.test(time);
        const isCount = (count: number | null) =>
          count === null || (Number.isInteger(count) && count > 0);
        return (
          days.length > 0 &&
          days.every(({ value, others }) => [value, ...others].every(isDay)) &&
          isDay(event.closes.value?.date) &&
          isClock(event.closes.value?.time ?? null) &&
          slots.every(
            (slot) =>
              slot.day < days.length &&
              [slot.from, slot.to].every(({ value }) => isClock(value)) &&
              isCount(slot.needed.value) &&
              isCount(slot.capacity.value)
          )
        );
      }),
      { numRuns: 400 }
    );
    assert.true(true, "no counterexample");
  });

  test("a field is empty exactly when it is missing", function (assert) {
    fc.assert(
      fc.property(invitations, (text) => {
        const { days, event, contact, slots } = read(text);
        const fields = [
          ...days,
          ...Object.values(event),
          ...Object.values(contact),
          ...slots.flatMap(({ day: _day, ...rest }) => Object.values(rest)),
        ];
        return fields.every(
          ({ value, state, note }) =>
            (value === null) === (state === "missing") &&
            value !== "" &&
            (state !== "check" || note !== null)
        );
      }),
      { numRuns: 300 }
    );
    assert.true(true, "no counterexample");
  });

  test("what it says is in the text", function (assert) {
    const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    for (const { text } of ALL_INVITATIONS) {
      const known = letters(text.replace(/&\w+;|<[^>]+>/g, ""));
      const invented = read(text)
        .slots.flatMap(({ title, place }) => [title.value, place.value])
        .flatMap((value) => value?.split(" ") ?? [])
        .filter((word) => !known.includes(letters(word)));
      assert.deepEqual(invented, []);
    }
  });

  test("long and nasty texts are read in time", function (assert) {
    const started = performance.now();
    read("a".repeat(60_000));
    read("- 9:45 – ".repeat(5_000));
    read(`${"1. 10am x ".repeat(40)}\n`.repeat(150));
    read(" ".repeat(50_000) + "(".repeat(5_000));
    const took = performance.now() - started;
    assert.true(took < 4000, `${Math.round(took)} ms`);
  });
});
