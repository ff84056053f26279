import { defineConfig } from "vite";
import { discoursePlugins } from "./plugins.mjs";
import { root } from "./resolve.mjs";

/** The page that runs the plugin's QUnit tests and the playground's own. */
export default defineConfig({
  root: `${root}playground/app/tests`,
  plugins: discoursePlugins({ development: true }),
  oxc: false,
  logLevel: "warn",
  build: {
    outDir: `${root}node_modules/.cache/qunit`,
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
