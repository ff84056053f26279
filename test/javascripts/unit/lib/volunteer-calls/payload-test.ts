import { module, test } from "qunit";
import {
  badgeFrom,
  isCallPayload,
  isLiveMessage,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/payload";
import { callPayload, claim, delta, noor, slot } from "../../../helpers/volunteer-calls/factory";

module("Unit | Volunteer calls | payload", function () {
  test("a call as the server sends it is accepted, also after JSON", function (assert) {
    const payload = callPayload({ slots: [slot({ claims: [claim(noor)] })] });

    assert.true(isCallPayload(payload));
    assert.true(isCallPayload(JSON.parse(JSON.stringify(payload))));
  });

  test("what a card can't be drawn from is refused", function (assert) {
    const broken: unknown[] = [
      null,
      "a call",
      [],
      {},
      { ...callPayload(), slots: null },
      { ...callPayload(), timezone: "Mars/Olympus" },
      { ...callPayload(), closes_at: "soon" },
      { ...callPayload(), viewer: undefined },
      { ...callPayload(), slots: [{ ...slot(), claims: [{ id: 1 }] }] },
      { ...callPayload(), slots: [{ ...slot(), starts_at: 5 }] },
    ];

    broken.forEach((value) => assert.false(isCallPayload(value)));
  });

  test("live messages: changes and news", function (assert) {
    assert.true(isLiveMessage(delta([claim(noor)])));
    assert.true(isLiveMessage({ created: true, version: 1 }));
    assert.true(isLiveMessage({ refresh: true, version: 9 }));
    assert.false(isLiveMessage({ version: 4 }));
    assert.false(isLiveMessage({ ...delta([]), claims: [{ id: 1 }] }));
    assert.false(isLiveMessage(null));
  });

  test("the badge reads the list's projection", function (assert) {
    const projected = {
      version: 3,
      status: "open",
      places: 2,
      next_at: "2029-02-16T09:45:00Z",
      timezone: "Europe/London",
    };

    assert.deepEqual(badgeFrom(projected), {
      status: "open",
      places: 2,
      coverNeeded: false,
      nextAt: "2029-02-16T09:45:00Z",
      timezone: "Europe/London",
    });
    assert.strictEqual(badgeFrom(undefined), null);
    assert.strictEqual(badgeFrom({ ...projected, places: "2" }), null);
  });

  test("the badge reads a whole call as well", function (assert) {
    const badge = badgeFrom(callPayload());

    assert.strictEqual(badge?.status, "open");
    assert.strictEqual(badge?.places, 3);
  });
});
