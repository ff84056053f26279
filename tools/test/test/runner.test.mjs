import assert from "node:assert/strict";
import { test } from "node:test";
import { select } from "../arguments.mjs";
import { closingLine, tap } from "../count.mjs";
import { describe, total } from "../report.mjs";
import { runJobs } from "../run.mjs";

/** @typedef {import("../types.d.ts").Job} Job */

const none = {
  lint: false,
  types: false,
  tools: null,
  ruby: null,
  system: null,
  qunit: null,
};

/**
 * @param {string} name
 * @param {string} code JavaScript to run
 * @param {Partial<Job>} [more]
 * @returns {Job}
 */
function job(name, code, more) {
  return { name, command: [process.execPath, "-e", code], ...more };
}

/** @param {Job[]} jobs */
const run = (jobs) => runJobs(jobs, 2, () => {});

test("no arguments mean everything", () => {
  assert.deepEqual(select([]), {
    lint: true,
    types: true,
    tools: [],
    ruby: [],
    system: [],
    qunit: [],
  });
});

test("words and paths choose parts", () => {
  assert.deepEqual(select(["lint", "qunit"]), {
    ...none,
    lint: true,
    qunit: [],
  });
  assert.deepEqual(select(["spec"]), { ...none, ruby: [], system: [] });
  assert.deepEqual(select(["./spec/system/"]), { ...none, system: [] });
  assert.deepEqual(select(["spec/models/a_spec.rb:3", "spec/system/b_spec.rb"]), {
    ...none,
    ruby: ["spec/models/a_spec.rb:3"],
    system: ["spec/system/b_spec.rb"],
  });
  assert.deepEqual(select(["test/javascripts/x-test.gts"]), {
    ...none,
    qunit: ["test/javascripts/x-test.gts"],
  });
  assert.throws(() => select(["app/models"]), /knows no tests for app\/models/);
});

test("counts by what runners print", () => {
  assert.deepEqual(tap("ok 1\n# pass 3\n# fail 1\n"), { passed: 3, failed: 1 });
  assert.deepEqual(tap("# tests 3\n# pass  3\n# skip  0\n# fail  0"), {
    passed: 3,
    failed: 0,
  });
  assert.equal(tap("nothing"), null);
  assert.deepEqual(closingLine("x\n12 passed, 1 failed, 2 skipped\n"), {
    passed: 12,
    failed: 1,
  });
  assert.equal(closingLine("x"), null);
});

test("a group counts once, a preparation only when it fails", async () => {
  const results = await run([
    job("a", "", { group: "lint" }),
    job("b", "process.exit(1)", { group: "lint" }),
    job("c", "", { group: "types" }),
    job("d", "console.log('# pass 5\\n# fail 0')", { tests: true, count: tap }),
    job("e", "", { preparation: true }),
  ]);

  assert.deepEqual(total(results), { passed: 6, failed: 1 });
});

test("running no test, crashing and needing what failed are failures", async () => {
  const results = await run([
    job("empty", "console.log('# pass 0\\n# fail 0')", {
      tests: true,
      count: tap,
    }),
    job("silent", "", { tests: true, count: tap }),
    job("crash", "console.log('# pass 2\\n# fail 0'); process.exit(3)", {
      tests: true,
      count: tap,
    }),
    job("broken", "process.exit(1)", { preparation: true }),
    job("dependent", "", { after: ["broken"] }),
    job("independent", "", { after: ["not part of this run"] }),
  ]);

  const problems = Object.fromEntries(results.map((result) => [result.job.name, result.problem]));
  assert.deepEqual(problems, {
    empty: "ran no test",
    silent: "ran no test",
    crash: "exit code 3",
    broken: "exit code 1",
    dependent: "not run, because broken failed",
    independent: null,
  });
  assert.deepEqual(total(results), { passed: 3, failed: 5 });
});

test("failures show what was printed, successes don't", async () => {
  const results = await run([
    job("good", "console.log('fine')"),
    job("bad", "console.log('reason'); process.exit(1)"),
  ]);
  const [good = "", bad = ""] = results
    .sort((a, b) => b.job.name.localeCompare(a.job.name))
    .map(describe);

  assert.match(good, /^✓ good, \d/);
  assert.doesNotMatch(good, /fine/);
  assert.match(bad, /^✗ bad \(exit code 1\), .*\n {4}reason$/);
});

test("what uses the same thing doesn't run at the same time", async () => {
  const log = "console.log(Date.now()); setTimeout(() => console.log(Date.now()), 200)";
  const results = await run([
    job("one", log, { uses: ["database"] }),
    job("two", log, { uses: ["database"] }),
  ]);
  const [first, second] = results.map(({ output }) => output.trim().split("\n").map(Number));

  assert.ok((second?.[0] ?? 0) >= (first?.[1] ?? Infinity));
});
