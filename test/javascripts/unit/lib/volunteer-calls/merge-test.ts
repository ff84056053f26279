import { module, test } from "qunit";
import {
  compareVersions,
  mergeClaims,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/merge";
import { claim, jo, noor, sam, standby } from "../../../helpers/volunteer-calls/factory";

module("Unit | Volunteer calls | merge", function () {
  test("compareVersions tells the next change from old and missing ones", function (assert) {
    assert.strictEqual(compareVersions(3, 4), "next");
    assert.strictEqual(compareVersions(3, 3), "known");
    assert.strictEqual(compareVersions(3, 1), "known");
    assert.strictEqual(compareVersions(3, 5), "gap");
  });

  test("mergeClaims keeps seats in order, then the line", function (assert) {
    const second = claim(noor, { seat: 2 });
    const waiting = standby(sam, 4);
    const merged = mergeClaims([second, waiting], [claim(jo, { seat: 1 }), standby(noor, 2)]);

    assert.deepEqual(
      merged.map((one) => one.seat ?? `line ${one.queue_number}`),
      [1, 2, "line 2", "line 4"]
    );
  });

  test("mergeClaims replaces a claim that changed and drops one that ended", function (assert) {
    const waiting = standby(jo, 1);
    const moved = { ...waiting, state: "claimed" as const, seat: 2, queue_number: null };
    const leaving = claim(noor, { seat: 1 });

    const merged = mergeClaims(
      [leaving, waiting],
      [moved, { ...leaving, state: "released", seat: null }]
    );

    assert.deepEqual(merged, [moved]);
  });
});
