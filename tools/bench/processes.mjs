import { spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { createServer } from "node:net";

/** How much of a log is shown when something fails. */
const LAST_LINES = 25;

/** A line of a Ruby backtrace from somewhere in a library: it would hide what went wrong. */
const FROM_LIBRARY = /^\tfrom .*(\/gems\/|bundled_gems|bin\/rails)/;

/** Whatever runs now. @type {Set<() => Promise<void>>} */
const running = new Set();

/**
 * Ends everything that runs. Whoever waits for it then fails, and cleans up.
 */
export async function stopAll() {
  await Promise.all([...running].map((stop) => stop()));
}

/**
 * @param {string} log
 * @returns {string} its end
 */
function tail(log) {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  const telling = lines.filter((line) => !FROM_LIBRARY.test(line));
  return telling.slice(-LAST_LINES).join("\n");
}

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ cwd: string, log: string, env?: Record<string, string> }} options `log`: the file that
 *   gets what it says
 * @throws {Error} with the end of the log when it fails
 */
export async function run(command, { cwd, log, env }) {
  const { ended } = start(command, { cwd, log, env });
  const code = await ended;
  if (code !== 0) {
    throw new Error(`${command.join(" ").slice(0, 200)} ended with ${code}:\n${tail(log)}`);
  }
}

/**
 * Starts a command in a process group of its own.
 *
 * @param {string[]} command
 * @param {{ cwd: string, log: string, env?: Record<string, string> }} options
 * @returns {{ ended: Promise<number | null>, stop: () => Promise<void>, log: string }}
 */
export function start([name = "", ...args], { cwd, log, env = {} }) {
  const output = createWriteStream(log, { flags: "a" });
  const child = spawn(name, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => output.end(() => resolve(code)));
  });

  /** Asks it to end, and waits for that. */
  const stop = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, "SIGTERM");
    }
    await ended;
  };
  running.add(stop);
  const forget = () => running.delete(stop);
  ended.then(forget, forget);
  return { ended, stop, log };
}

/**
 * @param {string} url
 * @param {ReturnType<typeof start>} server that should answer there
 * @param {number} patience milliseconds
 */
export async function answers(url, server, patience) {
  const until = Date.now() + patience;
  let over = false;
  server.ended.then(
    () => (over = true),
    () => (over = true)
  );
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) {
      return;
    }
    if (over || Date.now() > until) {
      throw new Error(`Nothing answers at ${url}:\n${tail(server.log)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @returns {Promise<number>} a port nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
