import assert from "node:assert/strict";
import { test } from "node:test";
import { lookFigure, planText } from "../looks.mjs";

/** @type {import("../types.d.ts").Look} */
const look = {
  who: "moderator",
  path: "/volunteer-calls/claims.json?state=offered",
  milliseconds: [100, 160, 170],
  cpu: null,
  statements: 6,
  plans: [{ sql: "SELECT 1", plan: ["Result", "  Execution Time: 0.1 ms"] }],
};

test("a page of claims that takes too long is seen", () => {
  const figure = lookFigure(look);

  assert.equal(figure.what, "moderator: claims.json?state=offered");
  assert.equal(figure.figure, "160 (130 to 165) ms, 6 statements");
  assert.equal(figure.met, false);
  assert.equal(lookFigure({ ...look, milliseconds: [100, 150, 170], cpu: 40 }).met, true);
});

test("other lists are measured, not judged", () => {
  const figure = lookFigure({ ...look, path: "/volunteer-calls/people.json", cpu: 40.4 });

  assert.equal(figure.met, undefined);
  assert.match(figure.figure, /40 ms of processors/);
});

test("plans stand below their statements", () => {
  assert.match(planText(look), /state=offered\n\nSELECT 1\nResult\n {2}Execution/);
});
