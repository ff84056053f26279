import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { select } from "./arguments.mjs";
import { discourseJobs } from "./discourse.mjs";
import { localJobs } from "./parts.mjs";
import { describe, total } from "./report.mjs";
import { runJobs, stopAll } from "./run.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const REPORTS = join(ROOT, "tmp/test");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopAll();
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}

/** Runs what is asked for and prints the sum as its last line. */
async function main() {
  const selection = select(process.argv.slice(2));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const jobs = localJobs(selection, ROOT, REPORTS);
  const { DISCOURSE_DIR: checkout, DISCOURSE_RUN: prefix } = process.env;
  if (checkout) {
    const words = prefix?.split(" ").filter(Boolean) ?? [];
    jobs.push(...discourseJobs(selection, ROOT, resolve(checkout), words));
  }

  const width = Math.min(4, Math.max(2, availableParallelism()));
  const results = await runJobs(jobs, width, (result) => console.log(describe(result)));
  if (!checkout) {
    listNotRun();
  }

  const { passed, failed } = total(results);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

/** Lists the examples that the playground can't show. */
function listNotRun() {
  const lines = readdirSync(REPORTS)
    .filter((name) => name.endsWith(".not-run"))
    .flatMap((name) => readFileSync(join(REPORTS, name), "utf8").split("\n"))
    .filter(Boolean);
  if (lines.length) {
    console.log(`Not run here, only a real Discourse can show them (${lines.length}):`);
    console.log(lines.map((line) => `    ${line}`).join("\n"));
  }
}
