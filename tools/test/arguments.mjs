/**
 * Which parts of the tests are asked for, and for which files.
 *
 * @typedef {object} Selection
 * @property {boolean} lint
 * @property {boolean} types
 * @property {string[] | null} tools null: not; no files: all
 * @property {string[] | null} ruby
 * @property {string[] | null} system
 * @property {string[] | null} qunit
 */

/** @type {["lint", "types"]} */
const SWITCHES = ["lint", "types"];

/** Each kind of test with the word that asks for all of it and the files that are its own. */
const KINDS = /** @type {const} */ ([
  ["system", /^spec\/system(\/|$)/],
  ["ruby", /^(spec|playground\/server\/spec)(\/|$)/],
  ["qunit", /^test(\/|$)/],
  ["tools", /^tools(\/|$)/],
]);

/**
 * @param {string[]} args words (`lint`, `types`, `ruby`, `system`, `qunit`, `tools`) or paths below
 *   the repository, with a line number if you like; none: everything
 * @returns {Selection}
 * @throws {Error} for anything that has no test
 */
export function select(args) {
  const all = args.length === 0;
  /** @type {Selection} */
  const selection = {
    lint: all,
    types: all,
    tools: all ? [] : null,
    ruby: all ? [] : null,
    system: all ? [] : null,
    qunit: all ? [] : null,
  };

  for (const arg of args) {
    const path = arg.replace(/^\.\//, "").replace(/\/+$/, "");
    const toggle = SWITCHES.find((word) => word === path);
    const word = KINDS.find(([kind]) => kind === path);
    const owner = KINDS.find(([, files]) => files.test(path));
    if (toggle) {
      selection[toggle] = true;
    } else if (word) {
      selection[word[0]] = [];
    } else if (path === "spec") {
      selection.ruby = [];
      selection.system = [];
    } else if (owner && path.includes("/") && !/^spec\/system$/.test(path)) {
      (selection[owner[0]] ??= []).push(path);
    } else if (owner) {
      selection[owner[0]] = [];
    } else {
      throw new Error(`bin/test knows no tests for ${arg}`);
    }
  }
  return selection;
}
