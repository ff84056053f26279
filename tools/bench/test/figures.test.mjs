import assert from "node:assert/strict";
import { test } from "node:test";
import { raceFigure, rateFigures, statementFigures } from "../figures.mjs";
import { allMet, table } from "../report.mjs";
import { ratio, spread } from "../statistics.mjs";

test("a median lies between the two in the middle", () => {
  assert.deepEqual(spread([4, 1, 3, 2]), { median: 2.5, low: 1.75, high: 3.25 });
});

test("rounds are compared with themselves", () => {
  // The second round was slow for both.
  assert.equal(ratio([20, 2, 20], [10, 1, 10]).median, 2);
});

test("a target that is missed is seen", () => {
  const figures = rateFigures({ nothing: [100], claim: [50], vote: [40], rsvp: [20] });
  const votes = figures.find(({ what }) => what === "claims ÷ poll votes");

  assert.equal(votes?.met, false);
  assert.equal(allMet(figures), false);
  assert.match(table(figures), /claims ÷ poll votes +1\.25 \(1\.25 to 1\.25\) +≥ 1\.3 +MISSED/);
});

test("what a host doesn't have is not compared", () => {
  const figures = rateFigures({ nothing: [100], claim: [50] });

  assert.equal(allMet(figures), true);
  assert.ok(figures.every(({ what }) => !what.includes("poll")));
});

test("a race is won by as many as there are seats", () => {
  const race = { topic_id: 1, seats: 1, requests: [] };
  const requests = /** @type {any[]} */ ([1, 2]);
  const result = (/** @type {[number, number][]} */ ...statuses) => ({
    seconds: 1,
    statuses: new Map(statuses),
  });

  assert.equal(raceFigure(result([201, 1], [409, 1]), 1, { ...race, requests }).met, true);
  assert.equal(raceFigure(result([201, 2]), 2, { ...race, requests }).met, false);
  assert.equal(raceFigure(result([201, 1], [409, 1]), 2, { ...race, requests }).met, false);
});

test("the statement that finds no call counts as well", () => {
  const host = ['SELECT * FROM "topics"'];
  const call = 'SELECT * FROM "volunteer_calls"';
  const claims = 'SELECT * FROM "volunteer_call_claims"';
  const figures = statementFigures({
    topic: [...host, call],
    "topic with call": [...host, call, claims, 'SELECT * FROM "users"'],
    list: host,
    "list with calls": host,
  });

  assert.deepEqual(
    figures.map(({ figure, met }) => [figure, met]),
    [
      ["3 (4 in all)", false],
      ["0 (1 in all)", true],
    ]
  );
});
