import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { missingImports } from "./check-imports.mjs";
import { eraseAll } from "./erase-all.mjs";
import { oneBundle } from "./one-bundle.mjs";
import { readSources, ROOTS } from "./sources.mjs";

/** @typedef {import("./babel-older-host.mjs").FoundImport} FoundImport */
/** @typedef {import("./host.mjs").Host} Host */
/** @typedef {import("./sources.mjs").Source} Source */

/** Everything of the repository that Discourse reads; the rest is for those who work on it. */
const PLUGIN = [
  ".discourse-compatibility",
  "about.json",
  "admin",
  "app",
  "assets",
  "config",
  "db",
  "docs",
  "lib",
  "LICENSE",
  "plugin.rb",
  "public",
  "README.md",
  "spec",
  "test",
];

/**
 * Writes the plugin as a host needs it: a plain copy where the host compiles TypeScript, an erased
 * one where it doesn't.
 *
 * @param {string} root the repository
 * @param {string} out a folder to write, replaced if it exists
 * @param {Host} host
 * @returns {Promise<{ files: number, parts: string[] }>} how many source files were erased, and the
 *   scripts that load on demand
 * @throws {Error} when the host lacks a module or an export that the plugin imports
 */
export async function buildPlugin(root, out, host) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const entry of PLUGIN) {
    if (existsSync(join(root, entry))) {
      cpSync(join(root, entry), join(out, entry), { recursive: true });
    }
  }
  if (!host.erase) {
    return { files: 0, parts: [] };
  }

  for (const folder of ROOTS) {
    rmSync(join(out, folder), { recursive: true, force: true });
  }
  const plugin = pluginName(root);
  const sources = readSources(root, plugin);

  const { erased, files, scripts } = host.oneBundle
    ? await oneBundle(sources, plugin, host)
    : await inPlace(sources);

  check(
    host,
    [...erased.values()].flatMap((file) => file.imports)
  );
  for (const [path, content] of files) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { files: sources.length, parts: scripts };
}

/**
 * The plugin for a Discourse that splits bundles itself but compiles no TypeScript: each module
 * where it was.
 *
 * @param {Source[]} sources
 * @returns {ReturnType<typeof oneBundle>}
 */
async function inPlace(sources) {
  const erased = await eraseAll(sources);
  const files = new Map();
  for (const { source, code } of erased.values()) {
    files.set(join(source.folder, source.path), code);
  }
  return { erased, files, scripts: [] };
}

/**
 * @param {string} root
 * @returns {string} the name in plugin.rb's header, which module ids are made of
 */
function pluginName(root) {
  const header = readFileSync(join(root, "plugin.rb"), "utf8");
  const name = header.match(/^# name: *(.+?) *$/m)?.[1];
  if (!name) {
    throw new Error("plugin.rb names no plugin");
  }
  return name;
}

/**
 * @param {Host} host
 * @param {FoundImport[]} imports
 */
function check(host, imports) {
  const missing = host.root && host.oneBundle ? missingImports(host.root, imports) : [];
  if (missing.length) {
    throw new Error(
      `Discourse ${host.version} lacks what the plugin imports:\n  ${missing.join("\n  ")}`
    );
  }
}
