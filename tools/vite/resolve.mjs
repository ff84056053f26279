/**
 * Where the module names of a Discourse plugin lead in the playground: Discourse's own modules to
 * the stand-ins in `playground/app`, Ember's to the files of ember-source, the plugin's to its
 * unmodified sources.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const require = createRequire(import.meta.url);
const emberPackage = require.resolve("ember-source/package.json");
const emberFolder = join(dirname(emberPackage), "dist/packages");

/** @type {Record<string, string>} ember-source's own table of the modules it contains. */
const emberModules = JSON.parse(readFileSync(emberPackage, "utf8"))["ember-addon"][
  "renamed-modules"
];

const PLUGIN = "discourse/plugins/discourse-volunteer-calls/";
const SOURCES = ["assets/javascripts", "admin/assets/javascripts", "test/javascripts"];
const EXTENSIONS = [".ts", ".gts", ".gjs", ".js", "/index.ts"];

/**
 * @param {string} path without extension
 * @returns {string | undefined} the file there
 */
function withExtension(path) {
  return EXTENSIONS.map((extension) => path + extension).find(existsSync);
}

/**
 * @param {string} id a bare module name
 * @param {string} [importer] the file that asks
 * @returns {string | undefined} the file, or undefined where Node's rules apply
 * @throws where nothing stands in for a module of Discourse
 */
export function resolveModule(id, importer = "") {
  if (id.startsWith(PLUGIN)) {
    const rest = id.slice(PLUGIN.length);
    return SOURCES.map((folder) => withExtension(join(root, folder, rest))).find(Boolean);
  }

  if (id === "discourse-i18n" || id.startsWith("discourse/")) {
    const file = withExtension(join(root, "playground/app", id));
    if (!file) {
      throw new Error(`The playground has no stand-in for "${id}" (imported by ${importer})`);
    }
    return file;
  }

  const known = emberModules[`${id}/index.js`] ?? emberModules[`${id}.js`];
  // Pretender brings its own route-recognizer.
  if (known && !importer.includes("/pretender/")) {
    return join(emberFolder, known.replace("ember-source/", ""));
  }
}
