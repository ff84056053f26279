import { spread } from "./statistics.mjs";

/** @typedef {import("./types.d.ts").Figure} Figure */
/** @typedef {import("./types.d.ts").Look} Look */

/** Milliseconds on the server for the first page of claims. */
const TARGET = 150;

/**
 * @param {Look} look
 * @returns {Figure}
 */
export function lookFigure({ who, path, milliseconds, cpu, statements }) {
  const { median, low, high } = spread(milliseconds);
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(0));
  const processor = cpu === null ? "" : `, ${cpu.toFixed(0)} ms of processors`;
  const figure = {
    what: `${who}: ${path.replace("/volunteer-calls/", "")}`,
    figure: `${middle} (${from} to ${to}) ms${processor}, ${statements} statements`,
  };
  return path.includes("/claims.json")
    ? { ...figure, target: `≤ ${TARGET} ms`, met: median <= TARGET }
    : figure;
}

/**
 * @param {Look} look
 * @returns {string} each of its statements with PostgreSQL's plan
 */
export function planText({ who, path, plans }) {
  const parts = plans.map(({ sql, plan }) => `${sql}\n${plan.join("\n")}`);
  return [`\n== ${who}: ${path}`, ...parts].join("\n\n");
}
