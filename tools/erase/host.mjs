import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The oldest version that compiles TypeScript itself. */
const COMPILES_TYPESCRIPT = [2026, 7];

/**
 * @typedef {object} Host
 * @property {string} version
 * @property {boolean} erase whether types have to go
 * @property {boolean} oneBundle whether all of a plugin's JavaScript becomes one file
 * @property {string} [root] the checkout, when there is one
 * @property {string} [compilerPath] its Ember's template compiler, where it is installed
 */

/**
 * @param {string} version such as `3.5.0.beta9-dev` or `2026.7.0`
 * @returns {boolean} whether this version compiles `.ts` and `.gts` files of plugins
 */
export function compilesTypeScript(version) {
  const [year = 0, month = 0] = version.split(".").map(Number);
  const [wantedYear = 0, wantedMonth = 0] = COMPILES_TYPESCRIPT;
  return year > wantedYear || (year === wantedYear && month >= wantedMonth);
}

/**
 * What a checkout of Discourse needs.
 *
 * @param {string} root
 * @returns {Host}
 * @throws {Error} when there is no Discourse
 */
export function readHost(root) {
  const file = join(root, "lib/version.rb");
  const version = existsSync(file)
    ? readFileSync(file, "utf8").match(/^\s*STRING = "([^"]+)"/m)?.[1]
    : undefined;
  if (!version) {
    throw new Error(`${root} is not a checkout of Discourse (no ${file})`);
  }
  const compilerPath = join(
    root,
    "app/assets/javascripts/discourse/node_modules/ember-source/dist/ember-template-compiler.js"
  );
  return {
    version,
    erase: !compilesTypeScript(version),
    oneBundle: existsSync(join(root, "app/assets/javascripts/discourse-plugins/index.js")),
    root,
    compilerPath: existsSync(compilerPath) ? compilerPath : undefined,
  };
}

/** What an erased copy is made for when no checkout says otherwise. @type {Host} */
export const OLDEST_HOST = { version: "3.5", erase: true, oneBundle: true };
