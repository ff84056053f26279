import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs the tests of the tools with Node's own runner, as TAP. Node 20 expands no patterns, so the
 * files are found here.
 */
const wanted = process.argv.slice(2).flatMap((argument) => {
  const path = argument.replace(/\/\*\*\/\*\.test\.mjs$/, "");
  return existsSync(path) && statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.mjs"))
        .map((name) => join(path, name))
    : [path];
});

const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=tap", ...wanted], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
