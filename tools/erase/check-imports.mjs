import { parseSync, types } from "@babel/core";
import { Preprocessor } from "content-tag";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("./babel-older-host.mjs").FoundImport} FoundImport */

/** Where 3.5 keeps the modules that begin like this. Longest first. */
const FOLDERS = [
  ["discourse/tests/", "discourse/tests/"],
  ["discourse/", "discourse/app/"],
  ["admin/", "admin/addon/"],
  ["dialog-holder/", "dialog-holder/addon/"],
  ["float-kit/", "float-kit/addon/"],
  ["select-kit/", "select-kit/addon/"],
  ["truth-helpers", "truth-helpers/src/index"],
];
const ENDINGS = [".js", ".gjs", "/index.js", "/index.gjs", ".hbs"];

/**
 * Whether an older Discourse has what the plugin imports from it. A missing module would only show
 * when the page loads it.
 *
 * @param {string} root a checkout of Discourse with one bundle for each plugin
 * @param {Iterable<FoundImport>} imports
 * @returns {string[]} one sentence for each that is missing
 */
export function missingImports(root, imports) {
  const missing = new Set();
  for (const { source, names } of imports) {
    const folder = FOLDERS.find(([prefix]) => source.startsWith(prefix ?? " "));
    if (!folder || source.startsWith("discourse/plugins/")) {
      continue;
    }
    const [prefix = "", directory = ""] = folder;
    const base = join(root, "app/assets/javascripts", directory + source.slice(prefix.length));
    const file = ENDINGS.map((ending) => base + ending).find(existsSync);
    if (!file) {
      missing.add(`There is no module ${source}`);
      continue;
    }
    const exported = exportsOf(file);
    for (const name of names) {
      if (exported && name !== "*" && !exported.has(name)) {
        missing.add(`${source} has no export ${name}`);
      }
    }
  }
  return [...missing];
}

/**
 * @param {string} file
 * @returns {Set<string> | null} the names it exports; null when they can't be told by reading it
 */
function exportsOf(file) {
  if (file.endsWith(".hbs")) {
    return null;
  }
  const { code } = new Preprocessor().process(readFileSync(file, "utf8"));
  const parsed = parseSync(code, {
    babelrc: false,
    configFile: false,
    filename: file,
    parserOpts: { plugins: ["decorators-legacy"] },
  });
  const names = new Set();
  for (const statement of parsed?.program.body ?? []) {
    switch (statement.type) {
      case "ExportAllDeclaration":
        return null;
      case "ExportDefaultDeclaration":
        names.add("default");
        break;
      case "ExportNamedDeclaration":
        for (const specifier of statement.specifiers) {
          if (specifier.exported.type === "Identifier") {
            names.add(specifier.exported.name);
          }
        }
        if (statement.declaration) {
          const declared = types.getOuterBindingIdentifiers(statement.declaration);
          Object.keys(declared).forEach((name) => names.add(name));
        }
    }
  }
  return names;
}
