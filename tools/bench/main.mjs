import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { FULL, QUICK, RACING } from "./extent.mjs";
import {
  bundleFigures,
  mountFigure,
  raceFigure,
  rateFigures,
  sizeFigures,
  statementFigures,
} from "./figures.mjs";
import { discourse } from "./hosts/discourse.mjs";
import { playground } from "./hosts/playground.mjs";
import { burst, read } from "./load.mjs";
import { lookFigure, planText } from "./looks.mjs";
import { stopAll } from "./processes.mjs";
import { allMet, table } from "./report.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("./types.d.ts").Extent} Extent */
/** @typedef {import("./types.d.ts").Figure} Figure */
/** @typedef {import("./types.d.ts").Forum} Forum */
/** @typedef {import("./types.d.ts").Host} Host */

const ROOT = resolve(import.meta.dirname, "../..");

/** Which of the figures to make; all of them by default. */
const PARTS = ["requests", "bundle", "render"];

/** @param {string} message */
const say = (message) => console.error(`· ${message}`);

/**
 * @param {Host} host
 * @param {Extent} extent
 * @param {boolean} sql whether to print the statements
 * @returns {Promise<Figure[]>}
 */
async function measureRequests(host, extent, sql) {
  try {
    const forum = await host.start();
    if (sql) {
      printStatements(forum);
    }
    say("claims beside other requests");
    const rates = await interleave(forum, forum.plan.rates, extent.rates, extent);
    say("claims in calls of different sizes");
    const sizes = await interleave(forum, forum.plan.sizes, extent.sizes, extent);
    say("a race");
    const race = await measureRace(forum);
    return [
      ...rateFigures(rates),
      ...sizeFigures(sizes),
      race,
      ...statementFigures(forum.plan.statements),
    ];
  } finally {
    await host.stop();
  }
}

/** @param {Forum} forum */
async function measureRace(forum) {
  const { race } = forum.plan;
  const expected = (/** @type {number} */ status) => status === 201 || status === 409;
  const result = await burst(forum, race.requests, RACING, expected);
  const { volunteer_call: call } = await read(forum, `/volunteer-calls/${race.topic_id}.json`);
  return raceFigure(result, call.slots[0].held, race);
}

/** @param {Forum} forum */
function printStatements({ plan }) {
  for (const [name, statements] of Object.entries(plan.statements)) {
    console.log(`\n${name}: ${statements.length} statements`);
    statements.forEach((sql, index) => console.log(`${String(index + 1).padStart(4)}  ${sql}`));
  }
  console.log();
}

/**
 * The tracker in a forum with 10,000 calls and 200,000 claims.
 *
 * @param {Host} host
 * @param {boolean} plans whether to print how PostgreSQL finds the rows
 */
async function measureLarge(host, plans) {
  const looks = await host.large();
  if (plans) {
    looks.forEach((look) => console.log(planText(look)));
  }
  const figures = looks.map(lookFigure);
  console.log(`\n${host.name}: first page, 10,000 calls, 200,000 claims; median (quartiles)\n`);
  console.log(table(figures));
  if (!allMet(figures)) {
    process.exitCode = 1;
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      sql: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      large: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.find((part) => !PARTS.includes(part));
  if (unknown) {
    throw new Error(`bin/bench knows ${PARTS.join(", ")}, not ${unknown}`);
  }
  const parts = positionals.length ? positionals : PARTS;
  const extent = values.quick ? QUICK : FULL;
  const scratch = join(ROOT, "tmp/bench");
  mkdirSync(scratch, { recursive: true });

  const checkout = process.env.DISCOURSE_DIR;
  const settings = { root: ROOT, scratch, extent, keep: values.keep, say };
  const host = checkout ? discourse(resolve(checkout), settings) : playground(settings);

  if (values.large) {
    return measureLarge(host, values.sql);
  }

  /** @type {Figure[]} */
  const figures = [];
  if (parts.includes("requests")) {
    figures.push(...(await measureRequests(host, extent, values.sql)));
  }
  if (parts.includes("bundle")) {
    say("bundle");
    figures.push(...bundleFigures(await host.bundle()));
  }
  if (parts.includes("render")) {
    say("rendering");
    figures.push(mountFigure(await host.mounts(extent.mounts)));
  }

  console.log(`\n${host.name}; median (quartiles) where there are several\n`);
  console.log(table(figures));
  for (const reason of host.lacks) {
    console.log(`\nNot measured: ${reason}`);
  }
  if (!allMet(figures)) {
    process.exitCode = 1;
  }
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => void stopAll());
}
await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
