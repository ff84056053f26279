import { module, test } from "qunit";
import { fakeTime } from "discourse/tests/helpers/qunit-helpers";
import { readingsOf } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/builder/wall-clock";
import zoneHint from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/builder/zone-hint";

const LONDON = "Europe/London";
const NEW_YORK = "America/New_York";
const SPRING = { date: "2026-03-29", time: "01:30" };
const AUTUMN = { date: "2026-10-25", time: "01:30" };
const NOW = "Now 12:04 there.";

module("Unit | volunteer-calls | the hint at the zone", function (hooks) {
  let clock: { restore(): void };

  hooks.beforeEach(() => {
    clock = fakeTime("2026-02-02T12:04", LONDON, true);
  });

  hooks.afterEach(() => clock.restore());

  test("says the reader's time where it is another one", function (assert) {
    const start = { date: "2026-03-27", time: "09:45" };
    // New York's clocks are forward already, London's aren't.
    assert.strictEqual(zoneHint(LONDON, NEW_YORK, start), `${NOW} 09:45 there is 05:45 for you.`);
    assert.strictEqual(
      zoneHint(NEW_YORK, LONDON, start),
      "Now 07:04 there. 09:45 there is 13:45 for you."
    );
  });

  test("says nothing of the reader's time where it is the same", function (assert) {
    assert.strictEqual(zoneHint(LONDON, LONDON, { date: "2026-03-27", time: "09:45" }), NOW);
    assert.strictEqual(zoneHint(LONDON, "Europe/Jersey", AUTUMN), NOW);
    assert.strictEqual(zoneHint(LONDON, NEW_YORK, null), NOW);
  });

  test("a time that clocks skip or repeat isn't told as another one", function (assert) {
    for (const reader of [LONDON, "Europe/Lisbon", "Europe/Berlin", NEW_YORK]) {
      assert.strictEqual(zoneHint(LONDON, reader, SPRING), NOW, `skipped, read in ${reader}`);
      assert.strictEqual(zoneHint(LONDON, reader, AUTUMN), NOW, `repeated, read in ${reader}`);
    }
    const skipped = { date: "2026-03-08", time: "02:30" };
    assert.strictEqual(zoneHint(NEW_YORK, LONDON, skipped), "Now 07:04 there.");
    assert.strictEqual(
      zoneHint(LONDON, NEW_YORK, { ...skipped, time: "07:30" }),
      `${NOW} 07:30 there is 03:30 for you.`,
      "only the event's own clock matters"
    );
  });

  test("knows what a clock time can mean", function (assert) {
    assert.deepEqual(readingsOf("2026-03-29", "00:59", LONDON), ["2026-03-29T00:59:00.000Z"]);
    assert.deepEqual(readingsOf("2026-03-29", "01:30", LONDON), []);
    assert.deepEqual(readingsOf("2026-03-29", "02:00", LONDON), ["2026-03-29T01:00:00.000Z"]);
    assert.deepEqual(readingsOf("2026-10-25", "01:30", LONDON), [
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ]);
    assert.deepEqual(readingsOf("2026-11-01", "01:30", NEW_YORK), [
      "2026-11-01T05:30:00.000Z",
      "2026-11-01T06:30:00.000Z",
    ]);
    assert.deepEqual(readingsOf("2026-10-04", "02:15", "Australia/Lord_Howe"), []);
  });
});
