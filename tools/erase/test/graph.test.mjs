import assert from "node:assert/strict";
import test from "node:test";
import { resolve, splitParts } from "../graph.mjs";

/** @param {string} source */
const now = (source) => ({ source, names: [], dynamic: false });
/** @param {string} source */
const later = (source) => ({ source, names: [], dynamic: true });

test("relative imports are relative to the module", () => {
  assert.equal(resolve("p/discourse/lib/a", "../components/b"), "p/discourse/components/b");
  assert.equal(resolve("p/discourse/lib/a", "discourse/lib/api"), "discourse/lib/api");
});

test("what only a dynamic import reaches loads late, each part with its own", () => {
  const parts = splitParts(
    new Map([
      [
        "p/discourse/api-initializers/start",
        [now("../lib/shared"), later("../components/builder")],
      ],
      ["p/discourse/lib/shared", []],
      [
        "p/discourse/components/builder",
        [now("./row"), now("../lib/shared"), later("../../vendor/dates")],
      ],
      ["p/discourse/components/row", []],
      ["p/vendor/dates", []],
    ]),
    "p/"
  );

  assert.deepEqual(
    [...parts].map(([id, members]) => [id, [...members].sort()]),
    [
      [
        "p/discourse/components/builder",
        ["p/discourse/components/builder", "p/discourse/components/row"],
      ],
      ["p/vendor/dates", ["p/vendor/dates"]],
    ]
  );
});

test("what the page needs anyway is no part", () => {
  const parts = splitParts(
    new Map([
      ["p/discourse/services/calls", [later("../lib/api"), later("./other")]],
      ["p/discourse/services/other", [now("../lib/api")]],
      ["p/discourse/lib/api", []],
    ]),
    "p/"
  );

  assert.equal(parts.size, 0);
});
