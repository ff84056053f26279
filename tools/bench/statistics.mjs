/** @typedef {import("./types.d.ts").Spread} Spread */

/**
 * @param {number[]} values
 * @param {number} share 0.5 for the median
 * @returns {number} interpolated between the two nearest
 */
function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place % 1);
}

/**
 * @param {number[]} values
 * @returns {Spread} the median and the quartiles
 */
export function spread(values) {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
  };
}

/**
 * Compares what was measured side by side, round by round: what slows a machine down for a while
 * then slows both.
 *
 * @param {number[]} values
 * @param {number[]} others of the same rounds
 * @returns {Spread} of the quotients
 */
export function ratio(values, others) {
  return spread(values.map((value, round) => value / (others[round] ?? NaN)));
}
