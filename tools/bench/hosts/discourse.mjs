import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readHost } from "../../erase/host.mjs";
import { wanted } from "../extent.mjs";
import { answers, freePort, run, start } from "../processes.mjs";
import { builtSizes } from "../render/build.mjs";
import { mountsInDiscourse } from "../render/discourse.mjs";
import { mountsInPlayground } from "../render/playground.mjs";
import { bundlesOf } from "./discourse-bundle.mjs";

/** @typedef {import("../types.d.ts").Forum} Forum */
/** @typedef {import("../types.d.ts").Host} Host */
/** @typedef {import("../types.d.ts").Settings} Settings */

const NAME = "discourse-volunteer-calls";
const BENCH = "volunteer-calls-bench";
const BENCH_PLUGIN = `plugins/${BENCH}`;
const DATABASE = "discourse_volunteer_calls_bench";
const WORKERS = 2;
/** A Discourse with many plugins takes its time to start. */
const PATIENCE = 180_000;

/**
 * A checkout of Discourse in production mode, in a database and Redis databases of its own. What a
 * checkout says about its connections (DISCOURSE_DB_HOST and so on) is taken from the environment;
 * without, PostgreSQL's own defaults count.
 *
 * @param {string} checkout
 * @param {Settings} settings
 * @returns {Host}
 */
export function discourse(checkout, { root, scratch, extent, keep, say }) {
  const prefix = process.env.DISCOURSE_RUN?.split(" ").filter(Boolean) ?? [];
  const redis = process.env.BENCH_REDIS_DB ?? "14";
  const log = join(scratch, "discourse.log");
  const plugin = join(checkout, BENCH_PLUGIN);
  const plan = `tmp/${BENCH}/plan.json`;
  const looks = `tmp/${BENCH}/large.json`;
  const environment = [
    // This repository's gems are not the checkout's.
    ...["-u", "BUNDLE_GEMFILE", "-u", "BUNDLE_PATH"],
    "RAILS_ENV=production",
    "RACK_ENV=production",
    "LOAD_PLUGINS=1",
    "VOLUNTEER_CALLS_BENCH=1",
    `DISCOURSE_DB_NAME=${DATABASE}`,
    // Empty: whoever runs it, or PGUSER; Discourse's default is a user of its own.
    `DISCOURSE_DB_USERNAME=${process.env.DISCOURSE_DB_USERNAME ?? ""}`,
    `DISCOURSE_REDIS_DB=${redis}`,
    "DISCOURSE_HOSTNAME=localhost",
    // All requests come from one address.
    "DISCOURSE_MAX_REQS_PER_IP_MODE=none",
    "DISABLE_DATABASE_ENVIRONMENT_CHECK=1",
  ];
  const { version, oneBundle, compilerPath } = readHost(checkout);
  const page = process.env.DISCOURSE_URL;

  /** @type {ReturnType<typeof start> | undefined} */
  let server;
  let prepared = false;

  /** @param {string[]} command in the checkout, in production mode */
  const inside = (...command) =>
    run([...prefix, "env", ...environment, ...command], { cwd: checkout, log });

  /** Mounts the plugin and makes a database of its own. */
  async function prepare() {
    mustHaveNoConfiguration(checkout);
    rmSync(log, { force: true });
    await mount(root, checkout, log);
    rmSync(plugin, { recursive: true, force: true });
    cpSync(join(root, "tools/bench/forum"), plugin, { recursive: true });
    mkdirSync(join(checkout, "tmp", BENCH), { recursive: true });

    await inside("bundle", "exec", "ruby", `${BENCH_PLUGIN}/redis.rb`, "claim", redis);
    prepared = true;
    say(`database ${DATABASE}: two minutes if it isn't there yet`);
    await inside("bin/rake", "db:create", "db:migrate");
  }

  /** Takes away what {@link prepare} made. */
  async function cleanUp() {
    if (prepared && !keep) {
      say(`dropping ${DATABASE}`);
      await inside("bin/rake", "db:drop");
    }
    if (prepared) {
      await inside("bundle", "exec", "ruby", `${BENCH_PLUGIN}/redis.rb`, "release", redis);
    }
    rmSync(plugin, { recursive: true, force: true });
    rmSync(join(checkout, "tmp", BENCH), { recursive: true, force: true });
  }

  return {
    name: `Discourse ${version}, production mode, ${WORKERS} web workers`,
    lacks: page
      ? []
      : ["cards in a page of Discourse: they were mounted in the playground's (DISCOURSE_URL)"],

    async start() {
      await prepare();
      say("people, calls, polls and events");
      await inside("bin/rails", "runner", `${BENCH_PLUGIN}/run.rb`, wanted(extent), plan);

      const port = await freePort();
      say(`${WORKERS} web workers on port ${port}`);
      server = start(
        [
          ...prefix,
          "env",
          ...environment,
          `UNICORN_WORKERS=${WORKERS}`,
          `UNICORN_PORT=${port}`,
          `UNICORN_PID_PATH=tmp/${BENCH}/unicorn.pid`,
          ...["bundle", "exec", "unicorn", "-c", "config/unicorn.conf.rb"],
        ],
        { cwd: checkout, log }
      );
      const address = `http://127.0.0.1:${port}`;
      await answers(`${address}/srv/status`, server, PATIENCE);
      return { address, plan: JSON.parse(readFileSync(join(checkout, plan), "utf8")) };
    },

    async stop() {
      await server?.stop();
      await cleanUp();
    },

    async large() {
      try {
        await prepare();
        say("10,000 calls with 200,000 claims, then the tracker");
        await inside("bin/rails", "runner", `${BENCH_PLUGIN}/run_large.rb`, looks);
        return JSON.parse(readFileSync(join(checkout, looks), "utf8"));
      } finally {
        await cleanUp();
      }
    },

    async bundle() {
      if (!oneBundle) {
        return builtSizes(root, scratch);
      }
      await mount(root, checkout, log);
      if (linked(root, checkout)) {
        throw new Error(
          `plugins/${NAME} is a link to this repository: types can't be erased there`
        );
      }
      return bundlesOf(checkout, prefix, log);
    },

    async mounts(count) {
      return page
        ? mountsInDiscourse(page, compilerPath, count)
        : mountsInPlayground(root, scratch, count);
    },
  };
}

/**
 * A configuration file outweighs the environment, so its forum would be the one measured.
 *
 * @param {string} checkout
 */
function mustHaveNoConfiguration(checkout) {
  const file = join(checkout, "config/discourse.conf");
  if (existsSync(file)) {
    throw new Error(`${file} names a forum that is in use: measure on a checkout without one`);
  }
}

/**
 * @param {string} root
 * @param {string} checkout
 * @returns {boolean} whether the plugin there is this repository itself
 */
function linked(root, checkout) {
  const mounted = join(checkout, "plugins", NAME);
  return existsSync(mounted) && realpathSync(mounted) === realpathSync(root);
}

/**
 * @param {string} root
 * @param {string} checkout
 * @param {string} log
 */
async function mount(root, checkout, log) {
  if (linked(root, checkout)) {
    return;
  }
  await run(["node", "tools/erase/cli.mjs", "--into", checkout], { cwd: root, log });
}
