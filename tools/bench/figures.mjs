import { ratio, spread } from "./statistics.mjs";

/** @typedef {import("./types.d.ts").BundleSizes} BundleSizes */
/** @typedef {import("./types.d.ts").Burst} Burst */
/** @typedef {import("./types.d.ts").Figure} Figure */
/** @typedef {import("./types.d.ts").Plan} Plan */
/** @typedef {import("./types.d.ts").Spread} Spread */

const KILOBYTE = 1000;

/** Our tables; not the names of our custom fields, which the host asks for with all others. */
const OUR_TABLES = /\bvolunteer_call(s|_slots|_claims|_events)\b/;

/** @type {Record<string, string>} */
const NAMES = {
  nothing: "logged-in request that does nothing",
  claim: "claim",
  vote: "poll vote",
  rsvp: "event RSVP",
};

/**
 * @param {Spread} values
 * @param {number} digits
 */
function show({ median, low, high }, digits) {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
  return `${middle} (${from} to ${to})`;
}

/**
 * @param {string} what
 * @param {Spread} values
 * @param {{ atLeast?: number, atMost?: number, digits?: number, unit?: string }} rule
 * @returns {Figure}
 */
function judge(what, values, { atLeast, atMost, digits = 2, unit = "" }) {
  const figure = show(values, digits) + unit;
  if (atLeast !== undefined) {
    return { what, figure, target: `≥ ${atLeast}`, met: values.median >= atLeast };
  }
  if (atMost !== undefined) {
    return { what, figure, target: `≤ ${atMost}${unit}`, met: values.median <= atMost };
  }
  return { what, figure };
}

/**
 * @param {Partial<Record<string, number[]>>} rates requests per second of each round, by kind
 * @returns {Figure[]}
 */
export function rateFigures({ nothing = [], claim = [], vote, rsvp }) {
  const kinds = Object.entries({ nothing, claim, vote, rsvp });
  return [
    ...kinds.flatMap(([kind, values]) =>
      values ? judge(`${NAMES[kind]}, per second`, spread(values), { digits: 0 }) : []
    ),
    judge("claims ÷ requests that do nothing", ratio(claim, nothing), {}),
    ...(vote ? [judge("claims ÷ poll votes", ratio(claim, vote), { atLeast: 1.3 })] : []),
    ...(rsvp ? [judge("claims ÷ event RSVPs", ratio(claim, rsvp), { atLeast: 1.8 })] : []),
  ];
}

/**
 * @param {Partial<Record<string, number[]>>} rates by size of call
 * @returns {Figure[]}
 */
export function sizeFigures({ small = [], large = [], huge = [] }) {
  const cost = "cost of a claim ÷ one in a call of 3 slots:";
  return [
    judge(`${cost} 50 slots, 200 claims`, ratio(small, large), { atMost: 1.5 }),
    judge(`${cost} 50 slots, 200 claims each`, ratio(small, huge), { atMost: 1.5 }),
  ];
}

/**
 * @param {Burst} race
 * @param {number} held seats held in the end
 * @param {Plan["race"]} plan
 * @returns {Figure}
 */
export function raceFigure({ statuses }, held, { seats, requests }) {
  const won = statuses.get(201) ?? 0;
  const refused = statuses.get(409) ?? 0;
  return {
    what: `${requests.length} people, ${seats} seats`,
    figure: `${won} got one, ${refused} were told it is full, ${held} held`,
    target: `${seats}, ${requests.length - seats}, ${seats}`,
    met: won === seats && held === seats && refused === requests.length - seats,
  };
}

/**
 * @param {Plan["statements"]} statements
 * @returns {Figure[]}
 */
export function statementFigures(statements) {
  const count = (/** @type {string} */ name) => statements[name]?.length ?? 0;
  const ours = (/** @type {string} */ name) =>
    statements[name]?.filter((sql) => OUR_TABLES.test(sql)).length ?? 0;
  const extra = count("topic with call") - count("topic") + ours("topic");
  const rows = count("list with calls") - count("list");
  return [
    ...Object.entries(NAMES).flatMap(([kind, name]) =>
      statements[kind] ? { what: `SQL statements: ${name}`, figure: String(count(kind)) } : []
    ),
    {
      what: "SQL statements a call adds to a topic's view",
      figure: `${extra} (${count("topic with call")} in all)`,
      target: "≤ 2",
      met: extra <= 2,
    },
    {
      what: "SQL statements 30 calls add to a topic list",
      figure: `${rows} (${count("list with calls")} in all)`,
      target: "0",
      met: rows === 0,
    },
  ];
}

/**
 * @param {BundleSizes} sizes
 * @returns {Figure[]}
 */
export function bundleFigures({ main, late, poll }) {
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / KILOBYTE).toFixed(1)} kB`;
  return [
    {
      what: "loaded with the page, gzip",
      figure: kilobytes(main) + (poll ? ` (poll ${kilobytes(poll)})` : ""),
      target: "< 20 kB",
      met: main < 20 * KILOBYTE,
    },
    { what: "loaded on demand, gzip", figure: kilobytes(late) },
  ];
}

/**
 * @param {number[]} milliseconds
 * @returns {Figure}
 */
export function mountFigure(milliseconds) {
  const rule = { atMost: 40, digits: 1, unit: " ms" };
  return judge("card of 50 slots and 200 claims, mounted", spread(milliseconds), rule);
}
