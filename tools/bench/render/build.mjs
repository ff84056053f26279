import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { discoursePlugins } from "../../vite/plugins.mjs";

/** @typedef {import("../types.d.ts").BundleSizes} BundleSizes */

const ENTRY = "plugin-alone";
const PLUGIN = "discourse/plugins/discourse-volunteer-calls/";

/** What a host looks up by name and loads with the page; the rest comes by import. */
const EAGER =
  "/{,admin/}assets/javascripts/discourse/{api-initializers,initializers,pre-initializers,connectors,services,routes,controllers,templates}/**/*.{ts,gts}";

/**
 * @param {string} file
 * @returns {number} bytes as a server sends them
 */
export function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/**
 * Builds the plugin's own code and nothing of a host's, as a host that splits bundles would.
 *
 * @param {string} root the repository
 * @param {string} scratch a folder to build in
 * @returns {Promise<BundleSizes>}
 */
export async function builtSizes(root, scratch) {
  const outDir = join(scratch, "bundle");
  await build({
    configFile: false,
    root,
    plugins: [entry(), ...discoursePlugins({ development: false })],
    oxc: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: "",
      modulePreload: false,
      rollupOptions: {
        input: ENTRY,
        external: (id) => !/^[./\0]/.test(id) && id !== ENTRY && !id.startsWith(PLUGIN),
        output: { entryFileNames: "main.js", chunkFileNames: "late-[name].js" },
      },
    },
  });
  const files = readdirSync(outDir).filter((file) => file.endsWith(".js"));
  const late = files.filter((file) => file !== "main.js");
  return {
    main: gzipped(join(outDir, "main.js")),
    late: late.reduce((sum, file) => sum + gzipped(join(outDir, file)), 0),
  };
}

/** @returns {import("vite").Plugin} a module that holds all the plugin loads with the page */
function entry() {
  return {
    name: "plugin-alone",
    enforce: "pre",
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) =>
      id === `\0${ENTRY}`
        ? `globalThis.plugin = import.meta.glob("${EAGER}", { eager: true });`
        : undefined,
  };
}
