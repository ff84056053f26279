import { defineConfig } from "vite";
import { discoursePlugins } from "./plugins.mjs";
import { root } from "./resolve.mjs";

/** The playground's front end, served by `playground/server`. */
export default defineConfig({
  root: `${root}playground/app`,
  base: "/assets/",
  plugins: discoursePlugins({ development: false }),
  oxc: false,
  logLevel: "warn",
  build: {
    outDir: `${root}playground/app/dist`,
    emptyOutDir: true,
    assetsDir: "",
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
