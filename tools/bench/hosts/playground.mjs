import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { wanted } from "../extent.mjs";
import { answers, freePort, run, start } from "../processes.mjs";
import { builtSizes } from "../render/build.mjs";
import { mountsInPlayground } from "../render/playground.mjs";

/** @typedef {import("../types.d.ts").Host} Host */
/** @typedef {import("../types.d.ts").Settings} Settings */

const WORKERS = 2;
/** It is filled before it answers. */
const PATIENCE = 180_000;

/**
 * The playground, with as many web workers as a Discourse is measured with.
 *
 * @param {Settings} settings
 * @returns {Host}
 */
export function playground({ root, scratch, extent, say }) {
  const log = join(scratch, "playground.log");
  const plan = join(scratch, "plan.json");
  /** @type {ReturnType<typeof start> | undefined} */
  let server;

  return {
    name: `The playground, production mode, ${WORKERS} web workers`,
    lacks: [
      "claims beside poll votes and event RSVPs, which only a Discourse has (DISCOURSE_DIR)",
      "poll's bundle beside ours",
      "what a call adds to the whole of Discourse's topic view: the playground's is smaller",
    ],

    async start() {
      rmSync(log, { force: true });
      rmSync(plan, { force: true });
      const port = await freePort();
      say(`people and calls, then ${WORKERS} web workers on port ${port}`);
      server = start(
        [
          ...["bundle", "exec", "ruby", "tools/bench/playground/serve.rb"],
          ...[wanted(extent), plan, String(port), String(WORKERS)],
        ],
        { cwd: root, log }
      );
      const address = `http://127.0.0.1:${port}`;
      await answers(`${address}/site.json`, server, PATIENCE);
      return { address, plan: JSON.parse(readFileSync(plan, "utf8")) };
    },

    async stop() {
      await server?.stop();
    },

    async large() {
      const looks = join(scratch, "large.json");
      say("10,000 calls with 200,000 claims, then the tracker");
      await run(["bundle", "exec", "ruby", "tools/bench/playground/large.rb", looks], {
        cwd: root,
        log,
      });
      return JSON.parse(readFileSync(looks, "utf8"));
    },

    bundle: () => builtSizes(root, scratch),
    mounts: (count) => mountsInPlayground(root, scratch, count),
  };
}
