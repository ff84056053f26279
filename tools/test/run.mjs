import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

/** @typedef {import("./types.d.ts").Job} Job */
/** @typedef {import("./types.d.ts").Result} Result */

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs jobs side by side, in the order given as far as what they need and use allows.
 *
 * @param {Job[]} jobs
 * @param {number} width how many at a time
 * @param {(result: Result) => void} onResult told each one as it ends
 * @returns {Promise<Result[]>} in the order they ended
 */
export async function runJobs(jobs, width, onResult) {
  const names = new Set(jobs.map((job) => job.name));
  const waiting = [...jobs];
  /** @type {Map<Job, Promise<Result>>} */
  const active = new Map();
  /** @type {Result[]} */
  const results = [];

  /** @param {Job} job */
  const state = (job) => {
    const needed = (job.after ?? []).filter((name) => names.has(name));
    const ended = needed.map((name) => results.find((result) => result.job.name === name));
    const broken = ended.find((result) => result?.problem);
    if (broken) {
      return broken.job.name;
    }
    const busy = [...active.keys()].some((other) =>
      other.uses?.some((thing) => job.uses?.includes(thing))
    );
    return ended.every(Boolean) && !busy;
  };

  while (waiting.length || active.size) {
    for (const job of [...waiting]) {
      const ready = active.size < width ? state(job) : false;
      if (ready) {
        waiting.splice(waiting.indexOf(job), 1);
        active.set(job, ready === true ? run(job) : Promise.resolve(skipped(job, ready)));
      }
    }
    const result = await Promise.race(active.values());
    active.delete(result.job);
    results.push(result);
    onResult(result);
  }
  return results;
}

/** Ends everything that was started, with all that it started itself. */
export function stopAll() {
  for (const child of running) {
    if (child.pid) {
      process.kill(-child.pid, "SIGTERM");
    }
  }
}

/**
 * @param {Job} job
 * @param {string} needed
 * @returns {Result}
 */
function skipped(job, needed) {
  const problem = `not run, because ${needed} failed`;
  const counts = { passed: 0, failed: 1 };
  return { job, output: "", seconds: 0, counts, problem };
}

/**
 * @param {Job} job
 * @returns {Promise<Result>}
 */
async function run(job) {
  const start = performance.now();
  const { output, code } = await execute(job);
  const seconds = (performance.now() - start) / 1000;

  const counted = job.count?.(output) ?? null;
  const counts = counted ?? { passed: code ? 0 : 1, failed: code ? 1 : 0 };
  let problem = null;
  if (code) {
    problem = `exit code ${code}`;
  } else if (job.tests && (!counted || counted.passed + counted.failed === 0)) {
    problem = "ran no test";
  }
  // What went wrong outside of any test is a failure, too.
  if (problem && counts.failed === 0) {
    counts.failed = 1;
  }
  if (job.tests && !counted) {
    counts.passed = 0;
  }
  return { job, output, seconds, counts, problem };
}

/**
 * @param {Job} job
 * @returns {Promise<{ output: string, code: number | string }>}
 */
function execute({ command: [program = "", ...args], env, cwd }) {
  return new Promise((resolve) => {
    // In a process group of its own, so that stopping it stops its children.
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => {
      running.delete(child);
      resolve({ output: String(error), code: 127 });
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ output, code: code ?? signal ?? 1 });
    });
  });
}
