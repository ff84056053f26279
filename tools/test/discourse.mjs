import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rspecReport, tap } from "./count.mjs";

/** @typedef {import("./arguments.mjs").Selection} Selection */
/** @typedef {import("./types.d.ts").Job} Job */

const NAME = "discourse-volunteer-calls";

/** A checkout has its own gems: it must not see which ones this repository uses. */
const OWN_GEMS = ["env", "-u", "BUNDLE_GEMFILE", "-u", "BUNDLE_PATH", "-u", "RUBYOPT"];

const PLUGIN = `plugins/${NAME}`;
const APP = "app/assets/javascripts/discourse";

/** Compiles core once, afterwards only plugins: their scripts replace those of the last build. */
const BUILD_ALL = "pnpm ember build --environment=test";
const BUILD_PLUGINS = [
  "rm -rf dist/plugins-only",
  "SKIP_CORE_BUILD=1 pnpm ember build --environment=test -o dist/plugins-only",
  "rm -rf dist/assets/plugins",
  "mv dist/plugins-only/assets/plugins dist/assets/plugins",
  "rm -rf dist/plugins-only",
].join(" && ");

/**
 * The same specs and tests on a checkout of Discourse, where the plugin is mounted first.
 *
 * @param {Selection} selection
 * @param {string} root the repository
 * @param {string} checkout DISCOURSE_DIR
 * @param {string[]} prefix DISCOURSE_RUN: what commands for it begin with, for instance to run them
 *   in a container where the checkout is the working folder
 * @returns {Job[]}
 */
export function discourseJobs(selection, root, checkout, prefix) {
  const { ruby, system, qunit } = selection;
  const jobs = [mount(root, checkout), migrate(checkout, prefix)];
  if (system || qunit) {
    jobs.push(build(checkout, prefix));
  }
  if (ruby) {
    const files = ruby.length ? ruby : ["spec"];
    const own = files.filter((file) => file.startsWith("spec"));
    const exclude = `${PLUGIN}/spec/system/**/*_spec.rb`;
    if (own.length) {
      jobs.push({
        ...rspec("ruby specs", checkout, prefix, own, [
          ...(ruby.length ? [] : ["--exclude-pattern", exclude]),
        ]),
        after: ["discourse: database"],
      });
    }
  }
  if (qunit) {
    jobs.push(qunitJob(checkout, prefix));
  }
  if (system) {
    const files = system.length ? system : ["spec/system"];
    jobs.push({
      ...rspec("system specs", checkout, prefix, files, []),
      after: ["discourse: database", "discourse: front end"],
    });
  }
  return jobs.some((job) => job.tests) ? jobs : [];
}

/**
 * @param {string} root
 * @param {string} checkout
 * @returns {Job}
 */
function mount(root, checkout) {
  return {
    name: "discourse: plugin",
    preparation: true,
    cwd: root,
    command: ["node", "tools/erase/cli.mjs", "--into", checkout],
  };
}

/**
 * @param {string} checkout
 * @param {string[]} prefix
 * @returns {Job}
 */
function migrate(checkout, prefix) {
  return {
    name: "discourse: database",
    preparation: true,
    cwd: checkout,
    after: ["discourse: plugin"],
    command: [
      ...prefix,
      ...OWN_GEMS,
      ...["RAILS_ENV=test", "LOAD_PLUGINS=1", "bin/rake", "db:migrate"],
    ],
  };
}

/**
 * @param {string} checkout
 * @param {string[]} prefix
 * @returns {Job}
 */
function build(checkout, prefix) {
  // The page with the tests names the plugins there were when core was built.
  const page = join(checkout, APP, "dist/tests/index.html");
  const named = existsSync(page) ? readFileSync(page, "utf8") : "";
  const first = ![`test/${NAME}_tests.js`, `${NAME}_admin.js`].every((it) => named.includes(it));
  return {
    name: "discourse: front end",
    preparation: true,
    cwd: checkout,
    after: ["discourse: plugin"],
    command: [
      ...prefix,
      ...OWN_GEMS,
      ...["CI=1", "LOAD_PLUGINS=1", "bash", "-c"],
      `cd ${APP} && ${first ? BUILD_ALL : BUILD_PLUGINS}`,
    ],
  };
}

/**
 * @param {string} name
 * @param {string} checkout
 * @param {string[]} prefix
 * @param {string[]} files below the plugin
 * @param {string[]} options
 * @returns {Job}
 */
function rspec(name, checkout, prefix, files, options) {
  const report = `tmp/${NAME}-${name.replace(" ", "-")}.json`;
  rmSync(join(checkout, report), { force: true });
  return {
    name: `discourse: ${name}`,
    cwd: checkout,
    tests: true,
    uses: ["discourse database"],
    command: [
      ...prefix,
      ...OWN_GEMS,
      ...["RAILS_ENV=test", "LOAD_PLUGINS=1"],
      // By default each browser wants the same port, and an example with two of them hangs.
      ...["CHROME_REMOTE_DEBUGGING_PORT=0"],
      ...["bin/rspec", "--format", "progress"],
      ...["--format", "json", "--out", report, ...options],
      ...files.map((file) => `${PLUGIN}/${file}`),
    ],
    count: rspecReport(join(checkout, report)),
  };
}

/**
 * @param {string} checkout
 * @param {string[]} prefix
 * @returns {Job}
 */
function qunitJob(checkout, prefix) {
  return {
    name: "discourse: qunit",
    cwd: checkout,
    tests: true,
    after: ["discourse: database", "discourse: front end"],
    uses: ["discourse database"],
    command: [
      ...prefix,
      ...OWN_GEMS,
      ...["CI=1", "LOAD_PLUGINS=1", "TESTEM_DEFAULT_BROWSER=Chromium"],
      ...["QUNIT_REUSE_BUILD=1", `TARGET=${NAME}`, "bin/rake", "qunit:test"],
    ],
    count: tap,
  };
}
