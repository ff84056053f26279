import { dirname, join } from "node:path/posix";

/** @typedef {import("./babel-older-host.mjs").FoundImport} FoundImport */

/**
 * Directories whose modules Discourse looks up by name, so that nothing needs to import them. The
 * same ones that current versions keep eager under `staticModules`.
 */
const BY_NAME =
  /^[^/]+\/(connectors|services|models|adapters|routes|controllers|templates)\/|\/(pre-|api-|instance-)?initializers\/|route-map$/;

/** Below those, classes that the plugin itself makes instances of. */
const MADE_HERE = /^[^/]+\/models\//;

/**
 * @param {string} path of a module below the plugin's root
 * @returns {boolean} whether Discourse asks for it under that name
 */
export function isFoundByName(path) {
  return BY_NAME.test(path) && !MADE_HERE.test(path);
}

/**
 * The module that an import of the plugin's own code means.
 *
 * @param {string} from id of the importing module
 * @param {string} source what it imports
 * @returns {string} a module id; for modules of Discourse `source` itself
 */
export function resolve(from, source) {
  return source.startsWith(".") ? join(dirname(from), source) : source;
}

/**
 * Which modules are loaded with the page and which wait for a dynamic import, exactly as a current
 * Discourse splits a plugin.
 *
 * @param {Map<string, FoundImport[]>} modules the plugin's modules by id, tests left out
 * @param {string} base what all their ids begin with, with a slash at the end
 * @returns {Map<string, string[]>} for each module that is imported dynamically and not loaded
 *   anyway: itself and everything that comes with it
 */
export function splitParts(modules, base) {
  const imported = new Set();
  const dynamic = new Set();
  for (const [id, imports] of modules) {
    for (const found of imports) {
      (found.dynamic ? dynamic : imported).add(resolve(id, found.source));
    }
  }

  const roots = [...modules.keys()].filter(
    (id) => BY_NAME.test(id.slice(base.length)) || (!imported.has(id) && !dynamic.has(id))
  );
  const eager = closure(roots, modules);

  const parts = new Map();
  for (const id of dynamic) {
    if (modules.has(id) && !eager.has(id)) {
      parts.set(
        id,
        [...closure([id], modules)].filter((member) => !eager.has(member))
      );
    }
  }
  return parts;
}

/**
 * @param {string[]} roots
 * @param {Map<string, FoundImport[]>} modules
 * @returns {Set<string>} the roots and everything they import statically, however indirectly
 */
function closure(roots, modules) {
  const reached = new Set();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !modules.has(id)) {
      continue;
    }
    reached.add(id);
    for (const found of modules.get(id) ?? []) {
      if (!found.dynamic) {
        waiting.push(resolve(id, found.source));
      }
    }
  }
  return reached;
}
