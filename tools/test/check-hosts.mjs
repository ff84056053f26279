// Whether docs/hosts.md names every piece of Discourse that can be found by looking for it, and
// names no stand-in that isn't there.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PAGE = "docs/hosts.md";

const MODULE = /(?:from|import\() ?"(discourse[-/](?!plugins\/)[^"]+)"/g;

/**
 * Where to look for what; each pattern's only group is the name.
 *
 * @type {[string, RegExp][]}
 */
const TOUCHED = [
  ["assets/javascripts/discourse", MODULE],
  ["admin/assets/javascripts/discourse", MODULE],
  ["test/javascripts", MODULE],
  ["assets/javascripts/discourse/api-initializers", /\bapi\.(\w+)/g],
  ["admin/assets/javascripts/discourse/initializers", /\bapi\.(\w+)/g],
  ["assets/stylesheets", /var\((--(?!vc-)[\w-]+)/g],
  ["plugin.rb", /^ *((?:enabled|register|reloadable)_\w+)/gm],
  ["lib/volunteer_calls/registrations", /\bplugin\.(?:send\(:)?((?!on\b|rb\b|send\b)\w+)/g],
  ["lib/volunteer_calls/registrations", /\b(?:on|register_modifier|Filter\.register)\(:(\w+)/g],
  ["plugin.rb", /^ *(\w+)\.prepend\(/gm],
];

const problems = [...unnamed(), ...gone()];
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length ? 1 : 0;

/** @returns {Generator<string>} a sentence for each piece that the page doesn't name */
function* unnamed() {
  const named = new Set(Array.from(read(PAGE).matchAll(/`([^`]+)`/g), ([, name]) => name));
  for (const [place, pattern] of TOUCHED) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const file of filesOf(place)) {
      for (const [, name = ""] of read(file).matchAll(pattern)) {
        found.set(name, file);
      }
    }
    if (!found.size) {
      yield `tools/test/check-hosts.mjs finds nothing any more in ${place}`;
    }
    for (const [name, file] of found) {
      if (!named.has(name)) {
        yield `${file}: ${name} is not in ${PAGE}`;
      }
    }
  }
}

/** @returns {Generator<string>} a sentence for each stand-in that doesn't exist */
function* gone() {
  const [, ruby = "", typeScript = ""] = read(PAGE).split(/^## (?:Ruby|TypeScript)$/m);
  /** @type {[string, string][]} */
  const parts = [
    [ruby, "playground/server"],
    [typeScript, "playground/app"],
  ];
  for (const [text, folder] of parts) {
    for (const [, cell = ""] of text.matchAll(/\|([^|\n]+)\|$/gm)) {
      for (const [, path = ""] of cell.matchAll(/`([\w/.-]+(?:\/|\.\w+))`/g)) {
        if (!existsSync(join(ROOT, folder, path))) {
          yield `${PAGE}: there is no ${folder}/${path}`;
        }
      }
    }
  }
}

/**
 * @param {string} place a file, or a folder for all below it
 * @returns {string[]}
 */
function filesOf(place) {
  if (statSync(join(ROOT, place)).isFile()) {
    return [place];
  }
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(ROOT, file), "utf8");
}
