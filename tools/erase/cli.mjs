import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPlugin } from "./build-plugin.mjs";
import { OLDEST_HOST, readHost } from "./host.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const NAME = "discourse-volunteer-calls";

const AXE = join(ROOT, "node_modules/axe-core/axe.min.js");

/** Says that a folder was written here and may be replaced. */
const MARK = ".written-by-bin-build";

const { values } = parseArgs({
  options: { into: { type: "string" }, out: { type: "string" } },
});

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Builds for a checkout, or the erased copy for older versions into a folder. */
async function main() {
  const host = values.into ? readHost(resolve(values.into)) : OLDEST_HOST;
  const out = values.into
    ? join(resolve(values.into), "plugins", NAME)
    : resolve(values.out ?? join(ROOT, "dist", NAME));

  mustBeOurs(out);
  const { files, parts } = await buildPlugin(ROOT, out, host);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, MARK), `For Discourse ${host.version}\n`);
  if (values.into) {
    // For specs in a checkout, which has no node_modules of ours.
    copyFileSync(AXE, join(out, "spec/support/axe.min.js"));
  }

  const what = host.erase
    ? `${files} source files erased, ${parts.length} loaded on demand`
    : "as it is: this version compiles TypeScript itself";
  console.log(`${out}: for Discourse ${host.version}, ${what}`);
}

/**
 * @param {string} out
 * @throws {Error} for a folder that somebody else put there, or a link to anything but this
 *   repository
 */
function mustBeOurs(out) {
  const link = lstatSync(out, { throwIfNoEntry: false });
  const ours = link?.isSymbolicLink()
    ? resolve(dirname(out), readlinkSync(out)) === ROOT
    : existsSync(join(out, MARK)) || !existsSync(join(out, "plugin.rb"));
  if (link && !ours) {
    throw new Error(`${out} was not written by bin/build: move it away first`);
  }
}
