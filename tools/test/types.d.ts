/** One command of a test run. */
export interface Job {
  /** Shown to people; unique within a run. */
  name: string;
  /** Jobs of a group count as one: passed when all of them passed. */
  group?: string;
  command: string[];
  env?: Record<string, string>;
  /** Folder to run in; the repository's root by default. */
  cwd?: string;
  /** Names of jobs that must have passed first. Jobs that aren't part of the run don't count. */
  after?: string[];
  /** What no two jobs may use at the same time, such as a database. */
  uses?: string[];
  /** Whether it runs tests: then running none is a failure. */
  tests?: boolean;
  /** How many tests passed and failed; without it the exit code counts as one. */
  count?: (output: string) => Counts | null;
  /** Prepares something: counts for nothing unless it fails. */
  preparation?: boolean;
}

/** How a job ended. */
export interface Result {
  job: Job;
  /** Everything it printed. */
  output: string;
  /** Seconds. */
  seconds: number;
  counts: Counts;
  /** Why it failed, apart from failed tests: exit code, no tests, a job it needed. */
  problem: string | null;
}

export interface Counts {
  passed: number;
  failed: number;
}
