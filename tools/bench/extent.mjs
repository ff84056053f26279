/** @typedef {import("./types.d.ts").Extent} Extent */

/** What the figures of a release are made with. @type {Extent} */
export const FULL = {
  people: 400,
  concurrency: 8,
  warmUp: 40,
  rates: { rounds: 16, burst: 100 },
  sizes: { rounds: 12, burst: 40 },
  seats: 3,
  mounts: 30,
};

/** Enough to see that a change makes no odds, or does. @type {Extent} */
export const QUICK = {
  ...FULL,
  warmUp: 24,
  rates: { rounds: 5, burst: 40 },
  sizes: { rounds: 5, burst: 24 },
  mounts: 20,
};

/** Requests racing at the same time. */
export const RACING = 16;

/**
 * @param {Extent} extent
 * @returns {string} what `forum/seed.rb` is to make, as JSON
 */
export function wanted({ people, warmUp, rates, sizes, seats }) {
  return JSON.stringify({
    people,
    rates: warmUp + rates.rounds * rates.burst,
    sizes: warmUp + sizes.rounds * sizes.burst,
    seats,
  });
}
