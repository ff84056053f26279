import { module, test } from "qunit";
import { mergeEdits } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/builder/merge-edits";
import type {
  CallInput,
  SlotInput,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/types";

function slot(id: number | undefined, attributes: Partial<SlotInput> = {}): SlotInput {
  return { id, title: `Slot ${id}`, place: "Hall", needed: 1, capacity: 2, ...attributes };
}

function input(attributes: Partial<CallInput> = {}): CallInput {
  return {
    event: { name: "Conference", place: "Manchester" },
    timezone: "Europe/London",
    closes_at: null,
    contact: null,
    slots: [slot(1), slot(2)],
    ...attributes,
  };
}

module("Unit | volunteer-calls | two edits of one call", function () {
  test("keeps what each has changed", function (assert) {
    const mine = input({
      closes_at: "2029-02-14 18:00",
      slots: [slot(1, { place: "Room 2" }), slot(2)],
    });
    const theirs = input({
      event: { name: "Conference", place: "Leeds" },
      slots: [slot(1, { capacity: 3 }), slot(2)],
    });
    const { input: merged, clashes } = mergeEdits(input(), mine, theirs);

    assert.strictEqual(merged.event.place, "Leeds");
    assert.strictEqual(merged.closes_at, "2029-02-14 18:00");
    assert.strictEqual(merged.slots[0]?.place, "Room 2");
    assert.strictEqual(merged.slots[0]?.capacity, 3);
    assert.deepEqual(clashes, []);
  });

  test("names what both have changed, as mine", function (assert) {
    const mine = input({ slots: [slot(1, { place: "Room 2" }), slot(2)] });
    const theirs = input({ slots: [slot(1, { place: "Room 3" }), slot(2)] });
    const { input: merged, clashes } = mergeEdits(input(), mine, theirs);

    assert.strictEqual(merged.slots[0]?.place, "Room 2");
    assert.deepEqual(clashes, [{ slot: "Slot 1", field: "place" }]);
  });

  test("keeps slots that either has added, and drops those either took out", function (assert) {
    const mine = input({ slots: [slot(2), slot(undefined, { title: "Mine" })] });
    const theirs = input({ slots: [slot(1), slot(3, { title: "Theirs" })] });
    const { input: merged, clashes } = mergeEdits(input(), mine, theirs);

    assert.deepEqual(
      merged.slots.map(({ title }) => title),
      ["Mine", "Theirs"]
    );
    assert.deepEqual(clashes, []);
  });

  test("brings back a slot that I changed and they took out, and says so", function (assert) {
    const mine = input({ slots: [slot(1, { place: "Room 2" }), slot(2)] });
    const theirs = input({ slots: [slot(2)] });
    const { input: merged, clashes } = mergeEdits(input(), mine, theirs);

    assert.deepEqual(
      merged.slots.map(({ id }) => id),
      [1, 2]
    );
    assert.deepEqual(clashes, [{ slot: "Slot 1", field: null }]);
  });

  test("says that they changed a slot which I took out", function (assert) {
    const theirs = input({ slots: [slot(1, { place: "Room 3" }), slot(2)] });
    const { input: merged, clashes } = mergeEdits(input(), input({ slots: [slot(2)] }), theirs);

    assert.deepEqual(
      merged.slots.map(({ id }) => id),
      [2]
    );
    assert.deepEqual(clashes, [{ slot: "Slot 1", field: null }]);
  });
});
