import { burst } from "./load.mjs";

/** @typedef {import("./types.d.ts").Extent} Extent */
/** @typedef {import("./types.d.ts").Forum} Forum */
/** @typedef {import("./types.d.ts").PlannedRequest} PlannedRequest */
/** @typedef {import("./types.d.ts").Rounds} Rounds */

/**
 * Measures several kinds of requests side by side: warms each up, then goes round them in short
 * bursts, A B C, B C A, C A B …
 *
 * @template {string} Kind
 * @param {Forum} forum
 * @param {Partial<Record<Kind, PlannedRequest[]>>} pools what to send of each kind, in its order
 * @param {Rounds} rounds
 * @param {Extent} extent
 * @returns {Promise<Partial<Record<Kind, number[]>>>} requests per second of each round
 */
export async function interleave(forum, pools, { rounds, burst: size }, extent) {
  const kinds = /** @type {Kind[]} */ (Object.keys(pools));
  /** @type {Partial<Record<Kind, number[]>>} */
  const rates = {};

  for (const kind of kinds) {
    rates[kind] = [];
    await burst(forum, pools[kind]?.slice(0, extent.warmUp) ?? [], extent.concurrency);
  }
  for (let round = 0; round < rounds; round++) {
    const from = extent.warmUp + round * size;
    for (let turn = 0; turn < kinds.length; turn++) {
      const kind = /** @type {Kind} */ (kinds[(round + turn) % kinds.length]);
      const requests = pools[kind]?.slice(from, from + size) ?? [];
      const { seconds } = await burst(forum, requests, extent.concurrency);
      rates[kind]?.push(requests.length / seconds);
    }
  }
  return rates;
}
