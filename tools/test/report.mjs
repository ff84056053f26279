/** @typedef {import("./types.d.ts").Counts} Counts */
/** @typedef {import("./types.d.ts").Result} Result */

/**
 * One line for a result, and everything it printed if it failed.
 *
 * @param {Result} result
 * @returns {string}
 */
export function describe({ job, output, seconds, counts, problem }) {
  const { passed, failed } = counts;
  const tests = job.tests ? `: ${passed} passed, ${failed} failed` : "";
  const why = problem && !(job.tests && failed) ? ` (${problem})` : "";
  const head = `${problem || failed ? "✗" : "✓"} ${job.name}${tests}${why}, ${seconds.toFixed(1)} s`;
  return problem || failed ? `${head}\n${indent(output)}` : head;
}

/**
 * Adds up a run. Jobs of a group count once, preparations only when they failed.
 *
 * @param {Result[]} results
 * @returns {Counts}
 */
export function total(results) {
  const sum = { passed: 0, failed: 0 };
  /** @type {Map<string, boolean>} */
  const groups = new Map();

  for (const { job, counts } of results) {
    if (job.group) {
      groups.set(job.group, (groups.get(job.group) ?? true) && !counts.failed);
    } else {
      sum.passed += job.preparation ? 0 : counts.passed;
      sum.failed += counts.failed;
    }
  }
  for (const good of groups.values()) {
    sum[good ? "passed" : "failed"] += 1;
  }
  return sum;
}

/** @param {string} output */
function indent(output) {
  return output.trimEnd().replace(/^/gm, "    ");
}
