import { module, test } from "qunit";
import {
  callStatus,
  fillOf,
  overlap,
  overlapMinutes,
  phaseOf,
  turningPoints,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/status";
import { claim, jo, noor, secondSlot, slot } from "../../../helpers/volunteer-calls/factory";

const at = (iso: string) => Date.parse(iso);

module("Unit | Volunteer calls | status", function () {
  test("a slot is over at its end, not before", function (assert) {
    const workshop = slot();

    assert.strictEqual(phaseOf(workshop, false, at("2029-02-16T10:59:59Z")), "open");
    assert.strictEqual(phaseOf(workshop, false, at("2029-02-16T11:00:00Z")), "past");
  });

  test("a slot without an end is over at its start, one without a time never", function (assert) {
    const talk = slot({ ends_at: null });
    const anytime = slot({ starts_at: null, ends_at: null });

    assert.strictEqual(phaseOf(talk, false, at("2029-02-16T09:45:00Z")), "past");
    assert.strictEqual(phaseOf(anytime, false, at("2099-01-01T00:00:00Z")), "open");
  });

  test("closing stops slots to come; what is over stays over", function (assert) {
    const now = at("2029-02-16T12:00:00Z");

    assert.strictEqual(phaseOf(slot(), true, now), "past");
    assert.strictEqual(phaseOf(secondSlot(), true, now), "closed");
    assert.strictEqual(phaseOf(slot({ status: "withdrawn" }), false, now), "withdrawn");
  });

  test("fill: needed, enough, filled", function (assert) {
    const facts = { needed: 1, capacity: 2 };

    assert.strictEqual(fillOf({ ...facts, held: 0 }), "needed");
    assert.strictEqual(fillOf({ ...facts, held: 1 }), "enough");
    assert.strictEqual(fillOf({ ...facts, held: 2 }), "filled");
  });

  test("a call counts needed places of slots to come only", function (assert) {
    const slots = [slot({ claims: [claim(noor)] }), secondSlot()];

    assert.deepEqual(callStatus(slots, false, at("2029-02-08T00:00:00Z")), {
      kind: "open",
      places: 2,
    });
    assert.deepEqual(callStatus(slots, false, at("2029-02-16T12:00:00Z")), {
      kind: "open",
      places: 1,
    });
    assert.strictEqual(callStatus(slots, true, at("2029-02-16T12:00:00Z")).kind, "closed");
    assert.strictEqual(callStatus(slots, true, at("2029-02-16T15:00:00Z")).kind, "done");
    assert.strictEqual(callStatus([secondSlot({ claims: [claim(jo)] })], false, 0).kind, "filled");
  });

  test("turning points are what is to come, in order", function (assert) {
    assert.deepEqual(
      turningPoints(
        [secondSlot(), slot()],
        ["2029-02-14T18:00:00Z", null],
        at("2029-02-14T18:00:00Z")
      ),
      [at("2029-02-16T11:00:00Z"), at("2029-02-16T14:30:00Z")]
    );
  });

  test("back to back is no overlap; without an end a slot counts as a minute", function (assert) {
    const morning = slot();
    const after = { starts_at: "2029-02-16T11:00:00Z", ends_at: null };
    const during = { starts_at: "2029-02-16T10:30:00Z", ends_at: "2029-02-16T12:00:00Z" };

    assert.false(overlap(morning, after));
    assert.true(overlap(morning, during));
    assert.strictEqual(overlapMinutes(morning, during), 30);
    assert.true(overlap(during, after));
    assert.false(overlap(morning, { starts_at: null, ends_at: null }));
  });
});
