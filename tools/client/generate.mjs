/**
 * Writes `schema.ts` beside it from docs/openapi.yml: the types of every address, for
 * `openapi-fetch`. `pnpm run client` runs it; a test compares the two.
 */
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { format, resolveConfig } from "prettier";

const DESCRIPTION = new URL("../../docs/openapi.yml", import.meta.url);
const TARGET = new URL("schema.ts", import.meta.url);
const HEAD =
  "// Generated from docs/openapi.yml by tools/client/generate.mjs; change that instead.\n";

/** @returns {Promise<string>} what `schema.ts` shall be */
export async function generate() {
  const types = astToString(await openapiTS(DESCRIPTION));
  const options = await resolveConfig(TARGET, { editorconfig: true });
  return format(HEAD + types, { ...options, filepath: TARGET.pathname });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(TARGET, await generate());
}
