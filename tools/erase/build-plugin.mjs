import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { missingImports } from "./check-imports.mjs";
import { compilePart } from "./compile-part.mjs";
import { eraseSource } from "./erase-source.mjs";
import { resolve, splitParts } from "./graph.mjs";
import { readSources, ROOTS, TESTS } from "./sources.mjs";

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
  "lib",
  "LICENSE",
  "plugin.rb",
  "public",
  "README.md",
  "spec",
  "test",
];

const LOADER = "discourse/lib/volunteer-calls/load-part";

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
  const base = `discourse/plugins/${plugin}/`;
  const sources = readSources(root, plugin);

  const first = await eraseAll(sources);
  const imports = new Map(
    sources
      .filter(({ folder }) => folder !== TESTS)
      .map((source) => [source.id, first.get(source)?.imports ?? []])
  );
  const parts = host.oneBundle ? splitParts(imports, base) : new Map();
  const urls = partUrls(sources, parts, plugin);
  const erased = parts.size ? await eraseAll(sources, urls, base) : first;

  check(
    host,
    [...erased.values()].flatMap((file) => file.imports)
  );
  await write(out, erased, parts, urls, host, plugin);
  return { files: sources.length, parts: [...urls.values()] };
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
 * @param {Source[]} sources
 * @param {Map<string, string>} [urls] scripts by the module they are loaded for
 * @param {string} [base]
 * @returns {Promise<Map<Source, { code: string, imports: FoundImport[] }>>}
 */
async function eraseAll(sources, urls = new Map(), base = "") {
  const erased = new Map();
  for (const source of sources) {
    if (source.vendored) {
      erased.set(source, { code: source.text, imports: [] });
      continue;
    }
    const file = await eraseSource(source.text, source.file, (specifier) => {
      const id = resolve(source.id, specifier);
      const url = urls.get(id);
      return url ? { id, url, loader: base + LOADER } : null;
    });
    erased.set(source, file);
  }
  return erased;
}

/**
 * @param {Source[]} sources
 * @param {Map<string, string[]>} parts
 * @param {string} plugin
 * @returns {Map<string, string>} where each part will be, with a name that changes with its content
 */
function partUrls(sources, parts, plugin) {
  const members = new Set([...parts.values()].flat());
  const hash = createHash("sha256");
  for (const { id, text } of sources) {
    if (members.has(id)) {
      hash.update(id).update(text);
    }
  }
  const digest = hash.digest("hex").slice(0, 12);
  return new Map(
    [...parts.keys()].map((id) => [
      id,
      `/plugins/${plugin}/javascripts/${id.split("/").at(-1)}-${digest}.js`,
    ])
  );
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

/**
 * Writes the erased files. Those of a part become its script, and stay importable for tests, which
 * Discourse builds from a folder of their own.
 *
 * @param {string} out
 * @param {Map<Source, { code: string, imports: FoundImport[] }>} erased
 * @param {Map<string, string[]>} parts
 * @param {Map<string, string>} urls
 * @param {Host} host
 * @param {string} plugin
 */
async function write(out, erased, parts, urls, host, plugin) {
  const late = new Set([...parts.values()].flat());
  const codes = new Map();
  for (const [{ id, folder, path }, { code }] of erased) {
    codes.set(id, code);
    put(join(out, late.has(id) ? TESTS : folder, path), code);
  }
  for (const [id, members] of parts) {
    const script = await compilePart(
      members.map((member) => ({ id: member, code: codes.get(member) })),
      host.compilerPath
    );
    const url = urls.get(id) ?? "";
    put(join(out, "public", url.slice(`/plugins/${plugin}/`.length)), script);
  }
  if (parts.size) {
    const loader = readFileSync(new URL("./load-part.js", import.meta.url));
    put(join(out, ROOTS[0] ?? "", `${LOADER}.js`), loader);
  }
}

/**
 * @param {string} file
 * @param {string | Buffer} content
 */
function put(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
