/** Drives a headless Chromium over a pair of pipes, so that no WebSocket library is needed. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  // A page that nobody looks at has its clocks slowed down, to a beat a minute in the end.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-features=IntensiveWakeUpThrottling",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--window-size=1280,900",
  "--remote-debugging-pipe",
];

/** Milliseconds a browser has to end. */
const PATIENCE = 10_000;

/**
 * @returns {string} the browser: the environment's `CHROME_BIN`, else the first one installed
 * @throws when there is none
 */
function findChromium() {
  const candidates = process.env.CHROME_BIN ? [process.env.CHROME_BIN] : NAMES;
  const found = candidates.find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0
  );
  if (!found) {
    throw new Error(`No Chromium found (${candidates.join(", ")}); CHROME_BIN can name one`);
  }
  return found;
}

/**
 * Opens a browser with a fresh profile and one page.
 *
 * @param {(event: { method: string, params: any }) => void} onEvent what the page's target says
 * @param {(code: number | null) => void} [onEnd] when the browser is gone
 */
export async function openPage(onEvent, onEnd) {
  const profile = mkdtempSync(join(tmpdir(), "volunteer-calls-chromium-"));
  const browser = spawn(findChromium(), [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const input = /** @type {import("node:stream").Writable} */ (browser.stdio[3]);
  const output = /** @type {import("node:stream").Readable} */ (browser.stdio[4]);

  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let lastId = 0;
  let rest = "";

  output.setEncoding("utf8").on("data", (chunk) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages.map((text) => JSON.parse(text))) {
      const asked = waiting.get(message.id);
      if (!asked) {
        onEvent(message);
      } else if (message.error) {
        asked.reject(new Error(message.error.message));
      } else {
        asked.resolve(message.result);
      }
      waiting.delete(message.id);
    }
  });

  /**
   * @param {string} method of the DevTools protocol
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  const send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const ended = new Promise((resolve) => {
    browser.once("exit", (code) => {
      onEnd?.(code);
      for (const { reject } of waiting.values()) {
        reject(new Error(`Chromium ended (${code})`));
      }
      resolve(code);
    });
  });

  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });

  return {
    /** @param {string} method @param {object} [params] */
    send: (method, params) => send(method, params, sessionId),
    async close() {
      // Some never end by themselves, for which nobody would see how the tests went.
      const impatience = setTimeout(() => browser.kill("SIGKILL"), PATIENCE);
      if (browser.exitCode === null && browser.signalCode === null) {
        await send("Browser.close").catch(() => browser.kill());
      }
      await ended;
      clearTimeout(impatience);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
