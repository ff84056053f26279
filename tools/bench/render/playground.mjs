import { join } from "node:path";
import { build, preview } from "vite";
import { discoursePlugins } from "../../vite/plugins.mjs";
import { inPage, until } from "./browser.mjs";
import { largeCall } from "./call.mjs";

/**
 * Mounts cards in a page with the playground's stand-ins and production Ember.
 *
 * @param {string} root the repository
 * @param {string} scratch a folder to build in
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds of each
 */
export async function mountsInPlayground(root, scratch, count) {
  const config = {
    configFile: /** @type {const} */ (false),
    root: join(root, "tools/bench/render"),
    plugins: discoursePlugins({ development: false }),
    oxc: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ("error"),
    build: {
      outDir: join(scratch, "render"),
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
    },
    preview: { host: "127.0.0.1", port: 0 },
  };
  await build(config);
  const server = await preview(config);
  try {
    return await inPage(server.resolvedUrls?.local[0] ?? "", async (evaluate) => {
      await until(evaluate, "window.measureMounts");
      return evaluate(`measureMounts(${JSON.stringify(largeCall())}, ${count})`);
    });
  } finally {
    await server.close();
  }
}
