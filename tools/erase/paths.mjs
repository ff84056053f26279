import { readFileSync } from "node:fs";
import { extname } from "node:path";

/**
 * Where modules of current Discourse versions are in 3.5: the moves that Discourse's own lint rule
 * `discourse/ui-kit-imports` makes, backwards, as far as 3.5 has the module.
 *
 * @type {Record<string, string>}
 */
const uiKit = JSON.parse(readFileSync(new URL("./old-paths.json", import.meta.url), "utf8"));

/** Packages that moved below `discourse/` with their inner paths kept. */
const MOVED = /^discourse\/((?:admin|dialog-holder|float-kit|select-kit|truth-helpers)(?:\/.*)?)$/;

/**
 * The path under which an older Discourse has a module.
 *
 * @param {string} source module path of a current Discourse
 * @returns {string} the older path; `source` itself for everything that never moved
 */
export function oldPath(source) {
  return uiKit[source] ?? source.match(MOVED)?.[1] ?? source;
}

/**
 * Exports that have another name in an older Discourse: module (as current versions call it), then
 * current name, then older name.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const OLD_EXPORTS = {
  "@ember/template": { trustHTML: "htmlSafe" },
};

/**
 * The name a source file has once its types are gone.
 *
 * @param {string} path
 * @returns {string | null} null for type declarations, which have nothing left
 */
export function erasedPath(path) {
  if (path.endsWith(".d.ts")) {
    return null;
  }
  return path.replace(/\.(g?)ts$/, ".$1js");
}

/**
 * @param {string} path path below one of the three roots, with extension
 * @param {string} plugin the plugin's name
 * @returns {string} the module's name in Discourse's loader
 */
export function moduleId(path, plugin) {
  return `discourse/plugins/${plugin}/${path.slice(0, -extname(path).length)}`;
}
