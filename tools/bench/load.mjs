import { Agent, request } from "node:http";

/** @typedef {import("./types.d.ts").Burst} Burst */
/** @typedef {import("./types.d.ts").Forum} Forum */
/** @typedef {import("./types.d.ts").PlannedRequest} PlannedRequest */

/** Longer than anything measured takes: then something is wrong. */
const PATIENCE = 60_000;

/**
 * @param {Forum} forum
 * @param {PlannedRequest} planned
 * @param {Agent} agent
 * @returns {Promise<{ status: number, text: string }>}
 */
function send(forum, [person, method, path, body], agent) {
  const payload = body ? JSON.stringify(body) : "";
  const headers = { ...forum.plan.people[person] };
  if (payload) {
    headers["Content-Type"] = "application/json";
    headers["Content-Length"] = String(Buffer.byteLength(payload));
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      forum.address + path,
      { method, headers, agent, timeout: PATIENCE },
      (response) => {
        let text = "";
        response
          .setEncoding("utf8")
          .on("data", (chunk) => (text += chunk))
          .on("end", () => resolve({ status: response.statusCode ?? 0, text }))
          .on("error", reject);
      }
    );
    sent
      .on("timeout", () => sent.destroy(new Error(`${method} ${path} took too long`)))
      .on("error", reject)
      .end(payload);
  });
}

/**
 * Sends requests, some at a time, each as soon as one before it is answered.
 *
 * @param {Forum} forum
 * @param {PlannedRequest[]} requests
 * @param {number} concurrency how many at the same time
 * @param {(status: number) => boolean} expected which answers are what was meant to be measured
 * @returns {Promise<Burst>}
 * @throws {Error} for any other answer: rates of failures are none
 */
export async function burst(forum, requests, concurrency, expected = (status) => status < 300) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  /** @type {Burst["statuses"]} */
  const statuses = new Map();
  const waiting = requests.values();

  const work = async () => {
    for (const planned of waiting) {
      const { status, text } = await send(forum, planned, agent);
      if (!expected(status)) {
        throw new Error(`${planned[1]} ${planned[2]}: ${status} ${text.slice(0, 300)}`);
      }
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };

  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
  } finally {
    agent.destroy();
  }
  return { seconds: (performance.now() - start) / 1000, statuses };
}

/**
 * @param {Forum} forum
 * @param {string} path
 * @returns {Promise<any>} JSON, as the first of the people reads it
 */
export async function read(forum, path) {
  const { status, text } = await send(forum, [0, "GET", path, null], new Agent());
  if (status !== 200) {
    throw new Error(`GET ${path}: ${status} ${text.slice(0, 300)}`);
  }
  return JSON.parse(text);
}
