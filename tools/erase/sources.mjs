import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { erasedPath, moduleId } from "./paths.mjs";

/** What is there for everybody. */
export const APP = "assets/javascripts";

/** What only the pages of admins load. */
export const ADMIN = "admin/assets/javascripts";

/** Where the tests are. */
export const TESTS = "test/javascripts";

/** The folders that share one tree of modules. */
export const ROOTS = [APP, ADMIN, TESTS];

/**
 * @typedef {object} Source
 * @property {string} folder one of {@link ROOTS}
 * @property {string} file path below the repository
 * @property {string} path path below `folder`, with the extension it has once erased
 * @property {string} id the module's name in Discourse's loader
 * @property {string} text
 * @property {boolean} vendored whether it is somebody else's finished code, to be left as it is
 */

/**
 * Reads the plugin's JavaScript and TypeScript.
 *
 * @param {string} root the repository
 * @param {string} plugin its name
 * @returns {Source[]}
 */
export function readSources(root, plugin) {
  const sources = [];
  for (const folder of ROOTS) {
    for (const path of filesBelow(join(root, folder))) {
      const erased = erasedPath(path);
      if (erased && /\.g?js$/.test(erased)) {
        sources.push({
          folder,
          file: join(folder, path),
          path: erased,
          id: moduleId(erased, plugin),
          text: readFileSync(join(root, folder, path), "utf8"),
          vendored: /(^|\/)vendor\//.test(path) && extname(path) === ".js",
        });
      }
    }
  }
  return sources;
}

/**
 * @param {string} directory
 * @returns {string[]} paths below it, sorted
 */
function filesBelow(directory) {
  if (!existsSync(directory)) {
    return [];
  }
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(directory.length + 1))
    .sort();
}
