import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "../processes.mjs";
import { gzipped } from "../render/build.mjs";

/** @typedef {import("../types.d.ts").BundleSizes} BundleSizes */

const NAME = "discourse-volunteer-calls";
const APP = "app/assets/javascripts/discourse";
const OUT = "dist/volunteer-calls-bench";

/**
 * Builds the plugins of a checkout that makes one bundle of each, as for production; what it has
 * built before stays as it is.
 *
 * @param {string} checkout with this plugin mounted
 * @param {string[]} prefix of commands for it
 * @param {string} log
 * @returns {Promise<BundleSizes>}
 */
export async function bundlesOf(checkout, prefix, log) {
  const out = join(checkout, APP, OUT);
  const build = `cd ${APP} && pnpm ember build --environment=production -o ${OUT}`;
  try {
    await run(
      [...prefix, "env", "CI=1", "LOAD_PLUGINS=1", "SKIP_CORE_BUILD=1", "bash", "-c", build],
      { cwd: checkout, log }
    );
    const plugins = join(out, "assets/plugins");
    return {
      main: gzipped(join(plugins, `${NAME}.js`)),
      late: onDemand(join(checkout, "plugins", NAME, "public/javascripts")),
      poll: gzipped(join(plugins, "poll.js")),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {number} compressed bytes of its scripts
 */
function onDemand(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
}
