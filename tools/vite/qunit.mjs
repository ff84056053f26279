/**
 * Builds the QUnit tests, runs them in headless Chromium and says how they went:
 * `node tools/vite/qunit.mjs [part of a path…]`. Exits with 1 if a test failed or none ran.
 */
import { relative, resolve } from "node:path";
import { build, preview } from "vite";
import { openPage } from "./chromium.mjs";
import config from "./qunit.config.mjs";
import { root } from "./resolve.mjs";

const SILENCE = 120_000;

/** @param {string[]} paths given by the caller, relative to where they stand */
function query(paths) {
  const parameters = new URLSearchParams();
  for (const path of paths) {
    parameters.append("path", relative(root, resolve(path)));
  }
  return parameters.toString();
}

/** @param {{ module: string, name: string, failures: any[] }} test */
function printFailure({ module, name, failures }) {
  console.log(`\nnot ok: ${module}: ${name}`);
  for (const { message, actual, expected, source } of failures) {
    console.log(`    ${message}`);
    if (expected !== undefined) {
      console.log(`    expected: ${expected}\n    actual:   ${actual}`);
    }
    if (source) {
      console.log(source.replace(/^/gm, "    "));
    }
  }
}

/**
 * @param {string} url of the test page
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run(url) {
  const count = { passed: 0, failed: 0 };
  /** @type {() => void} */
  let heard = () => {};
  /** @type {(value?: unknown) => void} */
  let finish = () => {};
  /** @type {(error: Error) => void} */
  let giveUp = () => {};

  const page = await openPage(
    ({ method, params }) => {
      heard();
      if (method === "Runtime.bindingCalled") {
        const { test, done } = JSON.parse(params.payload);
        if (test) {
          count[test.failed ? "failed" : "passed"]++;
          if (test.failed) {
            printFailure(test);
          }
        } else if (done) {
          finish();
        }
      } else if (method === "Runtime.exceptionThrown") {
        const { exception, text } = params.exceptionDetails;
        giveUp(new Error(exception?.description ?? text));
      } else if (method === "Runtime.consoleAPICalled" && params.type === "error") {
        const texts = params.args.map((/** @type {any} */ one) => one.value ?? one.description);
        console.error(`console.error: ${texts.join(" ")}`);
      }
    },
    () => giveUp(new Error("The browser is gone"))
  );

  try {
    const ended = new Promise((done, reject) => {
      finish = done;
      giveUp = reject;
    });
    // It may be over before anybody waits for it.
    ended.catch(() => {});
    const silence = setInterval(() => {
      if (Date.now() - last > SILENCE) {
        giveUp(new Error("The tests say nothing any more"));
      }
    }, 1000);
    let last = Date.now();
    heard = () => {
      last = Date.now();
    };
    await page.send("Runtime.enable");
    await page.send("Runtime.addBinding", { name: "tellRunner" });
    await page.send("Page.navigate", { url });
    await ended.finally(() => clearInterval(silence));
  } finally {
    await page.close();
  }
  return count;
}

try {
  await build({ ...config, configFile: false });
  const server = await preview({
    ...config,
    configFile: false,
    preview: { host: "127.0.0.1", port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  const { passed, failed } = await run(`${address}?${query(process.argv.slice(2))}`).finally(() =>
    server.close()
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
