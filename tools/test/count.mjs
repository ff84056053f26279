import { readFileSync } from "node:fs";

/** @typedef {import("./types.d.ts").Counts} Counts */

/**
 * @param {string} file what RSpec's JSON formatter wrote
 * @returns {() => Counts | null} null when RSpec didn't get as far as writing it
 */
export function rspecReport(file) {
  return () => {
    let report;
    try {
      report = JSON.parse(readFileSync(file, "utf8"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") {
        return null;
      }
      throw error;
    }
    const { example_count, failure_count, pending_count } = report.summary;
    const outside = report.summary.errors_outside_of_examples_count ?? 0;
    return {
      passed: example_count - failure_count - pending_count,
      failed: failure_count + outside,
    };
  };
}

/**
 * Counts by the closing lines of TAP: `# pass 3` and `# fail 0`, or with a plural as testem does
 * not. Several reports one after the other are added up.
 *
 * @param {string} output
 * @returns {Counts | null} null when it has no such lines
 */
export function tap(output) {
  const passed = sum(output, /^# pass +(\d+)/gm);
  const failed = sum(output, /^# fail +(\d+)/gm);
  return passed === null && failed === null ? null : { passed: passed ?? 0, failed: failed ?? 0 };
}

/**
 * Counts by lines like `12 passed, 0 failed`.
 *
 * @param {string} output
 * @returns {Counts | null} null when it has no such line
 */
export function closingLine(output) {
  const passed = sum(output, /^(?:\w+: )?(\d+) passed, \d+ failed/gm);
  const failed = sum(output, /^(?:\w+: )?\d+ passed, (\d+) failed/gm);
  return passed === null || failed === null ? null : { passed, failed };
}

/**
 * @param {string} output
 * @param {RegExp} pattern with one group, a number
 * @returns {number | null} null when nothing matches
 */
function sum(output, pattern) {
  const found = [...output.matchAll(pattern)];
  return found.length ? found.reduce((total, match) => total + Number(match[1]), 0) : null;
}
