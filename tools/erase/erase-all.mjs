import { eraseSource } from "./erase-source.mjs";

/** @typedef {import("./babel-older-host.mjs").FoundImport} FoundImport */
/** @typedef {import("./babel-older-host.mjs").OlderHostOptions} OlderHostOptions */
/** @typedef {import("./sources.mjs").Source} Source */

/** @typedef {{ source: Source, code: string, imports: FoundImport[] }} Erased */

/**
 * Erases all of the plugin's sources; what is vendored stays as it is.
 *
 * @param {Source[]} sources
 * @param {(id: string, specifier: string) => ReturnType<OlderHostOptions["lazyPart"]>} [lazyPart]
 *   what an import on demand loads, by the importing module's id and what it names
 * @returns {Promise<Map<string, Erased>>} by the modules' ids
 * @throws {Error} with file and place for anything that can't be read
 */
export async function eraseAll(sources, lazyPart = () => null) {
  const erased = new Map();
  for (const source of sources) {
    const file = source.vendored
      ? { code: source.text, imports: [] }
      : await eraseSource(source.text, source.file, (specifier) => lazyPart(source.id, specifier));
    erased.set(source.id, { source, ...file });
  }
  return erased;
}
