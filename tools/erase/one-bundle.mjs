import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { compilePart } from "./compile-part.mjs";
import { eraseAll } from "./erase-all.mjs";
import { addExports, entrySource, facadeSource, shortNames, usedExports } from "./facades.mjs";
import { isFoundByName, resolve, splitParts } from "./graph.mjs";
import { ADMIN, APP, TESTS } from "./sources.mjs";

/** @typedef {import("./erase-all.mjs").Erased} Erased */
/** @typedef {import("./host.mjs").Host} Host */
/** @typedef {import("./sources.mjs").Source} Source */

const LOADER = "discourse/lib/volunteer-calls/load-part";
const BUNDLE = "discourse/lib/volunteer-calls/bundle";

/**
 * The plugin for a Discourse that makes one bundle of all its modules and loads it with each page.
 *
 * What loads with the page becomes one module already here. The modules that Discourse finds by
 * name stand for themselves and take what they export from there. What loads later becomes a script
 * of its own. All that tests import can be imported: Discourse builds tests from a folder of their
 * own, so what is there for them weighs nothing.
 *
 * @param {Source[]} sources
 * @param {string} plugin its name
 * @param {Host} host
 * @returns {Promise<{ erased: Map<string, Erased>, files: Map<string, string>, scripts: string[] }>}
 *   what was erased, the files to write by their paths in the plugin, and the addresses of those
 *   that load on demand
 */
export async function oneBundle(sources, plugin, host) {
  const base = `discourse/plugins/${plugin}/`;
  const parts = await findParts(sources, base);
  const urls = partUrls(sources, parts, plugin);
  const erased = await eraseAll(sources, (from, specifier) => {
    const id = resolve(from, specifier);
    const url = urls.get(id);
    return url ? { id, url, loader: base + LOADER } : null;
  });
  const late = new Set([...parts.values()].flat());
  const codes = codesForPage(erased, late);
  if (parts.size) {
    const loader = readFileSync(new URL("./load-part.js", import.meta.url), "utf8");
    codes.set(base + LOADER, loader);
  }

  const inside = new Set(codes.keys());
  const outside = [...erased.values()].filter(({ source }) => !inside.has(source.id));
  const byPage = usedExports(
    outside.filter(({ source }) => source.folder === ADMIN && !late.has(source.id)),
    inside
  );
  for (const id of inside) {
    if (isFoundByName(id.slice(base.length))) {
      addExports(byPage, id, ["default"]);
    }
  }
  const used = usedExports(outside, inside, byPage);
  const shortName = shortNames(used);
  /** @param {string} id */
  const facade = (id) => facadeSource(id, used.get(id) ?? [], base + BUNDLE, shortName);

  const files = new Map();
  files.set(join(APP, `${BUNDLE}.js`), await bundle(codes, entrySource(used, shortName)));
  for (const id of used.keys()) {
    const path = erased.get(id)?.source.path ?? `${LOADER}.js`;
    files.set(join(byPage.has(id) ? APP : TESTS, path), facade(id));
  }
  for (const { source, code } of outside) {
    files.set(join(late.has(source.id) ? TESTS : source.folder, source.path), code);
  }
  for (const [id, members] of parts) {
    const own = members.flatMap((member) => erased.get(member) ?? []);
    const needed = [...usedExports(own, inside).keys()].filter((one) => !byPage.has(one));
    const script = await compilePart(
      [
        ...needed.map((one) => ({ id: one, code: facade(one) })),
        ...own.map(({ source, code }) => ({ id: source.id, code })),
      ],
      host.compilerPath
    );
    const url = urls.get(id) ?? "";
    files.set(join("public", url.slice(`/plugins/${plugin}/`.length)), script);
  }
  return { erased, files, scripts: [...urls.values()] };
}

/**
 * @param {Map<string, Erased>} erased
 * @param {Set<string>} late ids of the modules that load later
 * @returns {Map<string, string>} the code of those that load with the page, by their ids
 */
function codesForPage(erased, late) {
  const codes = new Map();
  for (const [id, { source, code }] of erased) {
    if (source.folder === APP && !late.has(id)) {
      codes.set(id, code);
    }
  }
  return codes;
}

/**
 * @param {Source[]} sources
 * @param {string} base
 * @returns {Promise<Map<string, string[]>>} see {@link splitParts}
 */
async function findParts(sources, base) {
  const erased = await eraseAll(sources.filter(({ folder }) => folder !== TESTS));
  return splitParts(new Map([...erased].map(([id, { imports }]) => [id, imports])), base);
}

/**
 * @param {Source[]} sources
 * @param {Map<string, string[]>} parts
 * @param {string} plugin
 * @returns {Map<string, string>} where each part will be, with a name that changes with any source
 */
function partUrls(sources, parts, plugin) {
  // Of all sources: a script fits only the bundle that it was made with.
  const hash = createHash("sha256");
  for (const { id, text } of sources) {
    hash.update(id).update(text);
  }
  const digest = hash.digest("hex").slice(0, 12);
  const names = partNames([...parts.keys()]);
  return new Map(
    [...names].map(([id, name]) => [id, `/plugins/${plugin}/javascripts/${name}-${digest}.js`])
  );
}

/**
 * Names for the scripts of parts: the ends of their modules' ids, as long as they have to be for no
 * two to be the same.
 *
 * @param {string[]} ids
 * @returns {Map<string, string>} by id
 */
export function partNames(ids) {
  /** @param {string} id @param {number} length */
  const end = (id, length) => id.split("/").slice(-length).join("-");
  /** @param {string} id @param {number} length */
  const isTaken = (id, length) =>
    ids.some((other) => other !== id && end(other, length) === end(id, length));
  return new Map(
    ids.map((id) => {
      let length = 1;
      while (isTaken(id, length)) {
        length += 1;
      }
      return [id, end(id, length)];
    })
  );
}
