import { resolve } from "./graph.mjs";

/** @typedef {import("./erase-all.mjs").Erased} Erased */
/** @typedef {Map<string, Set<string>>} Exports names by the id of the module that exports them */

/**
 * Which exports of some modules are used by others.
 *
 * @param {Iterable<Erased>} users
 * @param {Set<string>} asked ids of the modules to look for
 * @param {Exports} [others] what is used of them besides, which comes first
 * @returns {Exports}
 * @throws {Error} for an import of all that a module exports: it can't be told what is used of it
 */
export function usedExports(users, asked, others = new Map()) {
  /** @type {Exports} */
  const used = new Map();
  for (const [id, names] of others) {
    addExports(used, id, names);
  }
  for (const { source, imports } of users) {
    for (const { source: wanted, names } of imports) {
      const id = resolve(source.id, wanted);
      if (!asked.has(id)) {
        continue;
      }
      if (names.includes("*")) {
        throw new Error(`${source.file} imports all of ${id}: it has to name what it needs`);
      }
      addExports(used, id, names);
    }
  }
  return used;
}

/**
 * @param {Exports} exported
 * @param {string} id
 * @param {Iterable<string>} names
 */
export function addExports(exported, id, names) {
  const known = exported.get(id) ?? new Set();
  for (const name of names) {
    known.add(name);
  }
  exported.set(id, known);
}

/**
 * Names for exports of several modules in one. They are numbers, because what Discourse's build
 * makes of a module has each of them twice, and facades say what is meant.
 *
 * @param {Exports} exported
 * @returns {(id: string, name: string) => string} the name for an export of a module
 */
export function shortNames(exported) {
  const names = new Map();
  for (const [id, own] of exported) {
    for (const name of own) {
      names.set(`${id} ${name}`, `x${names.size}`);
    }
  }
  return (id, name) => names.get(`${id} ${name}`);
}

/**
 * The source of a module that exports for others what is used of them.
 *
 * @param {Exports} exported
 * @param {ReturnType<typeof shortNames>} shortName
 * @returns {string}
 */
export function entrySource(exported, shortName) {
  return [...exported]
    .map(([id, names]) => {
      const list = [...names].map((name) => `${name} as ${shortName(id, name)}`);
      return `export { ${list.join(", ")} } from ${JSON.stringify(id)};\n`;
    })
    .join("");
}

/**
 * The source of a module that is found under its own name, but lives in another one.
 *
 * @param {string} id
 * @param {Iterable<string>} names of the exports that are used
 * @param {string} home the id of the module made from {@link entrySource}
 * @param {ReturnType<typeof shortNames>} shortName
 * @returns {string}
 */
export function facadeSource(id, names, home, shortName) {
  const list = [...names].map((name) => `${shortName(id, name)} as ${name}`);
  return `export { ${list.join(", ")} } from ${JSON.stringify(home)};\n`;
}
