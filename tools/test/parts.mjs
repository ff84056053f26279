import { join } from "node:path";
import { closingLine, rspecReport, tap } from "./count.mjs";

/** @typedef {import("./arguments.mjs").Selection} Selection */
/** @typedef {import("./types.d.ts").Job} Job */

/** What syntax_tree formats. It expands the pattern itself. */
const RUBY = "{app,config,db,lib,playground,spec,tools}/**/*.{rb,rake}";

/** Specs that need a browser and a built front end. */
export const SYSTEM = "spec/system";

/**
 * The jobs that run here, longest first.
 *
 * @param {Selection} selection
 * @param {string} root the repository
 * @param {string} reports a folder for what RSpec reports
 * @returns {Job[]}
 */
export function localJobs(selection, root, reports) {
  const jobs = [];
  if (selection.system) {
    jobs.push(buildApp(), systemSpecs(selection.system, reports));
  }
  if (selection.ruby) {
    jobs.push(rubySpecs(selection.ruby, reports));
  }
  if (selection.qunit) {
    jobs.push(qunit(selection.qunit));
  }
  if (selection.types) {
    jobs.push(script("types", "types"));
  }
  if (selection.lint) {
    jobs.push(...lint());
  }
  if (selection.tools) {
    jobs.push(toolTests(selection.tools));
    if (!selection.tools.length) {
      jobs.push({ name: "vendored code", command: ["node", "tools/vendor-chrono.mjs", "--check"] });
    }
  }
  return jobs.map((job) => ({ cwd: root, ...job }));
}

/** @returns {Job[]} */
function lint() {
  const jobs = [
    script("eslint", "lint:js"),
    script("prettier", "lint:format"),
    script("ember-template-lint", "lint:templates"),
    script("stylelint", "lint:styles"),
    ruby("rubocop", "rubocop", "--cache-root", ".cache/rubocop"),
    ruby("syntax_tree", "stree", "check", "Gemfile", "plugin.rb", RUBY),
    { name: "locales", command: ["ruby", "tools/test/check_locales.rb"] },
    { name: "hosts", command: ["node", "tools/test/check-hosts.mjs"] },
  ];
  return jobs.map((job) => ({ ...job, group: "lint" }));
}

/**
 * @param {string} name
 * @param {string} scriptName in package.json
 * @param {...string} args
 * @returns {Job}
 */
function script(name, scriptName, ...args) {
  return { name, command: ["pnpm", "--silent", "run", scriptName, ...args] };
}

/**
 * @param {string} name
 * @param {...string} command
 * @returns {Job}
 */
function ruby(name, ...command) {
  return { name, command: ["bundle", "exec", ...command] };
}

/** @returns {Job} */
function buildApp() {
  return {
    name: "front end",
    preparation: true,
    command: ["bash", "tools/setup/app.sh"],
  };
}

/**
 * @param {string} name
 * @param {string} reports
 * @param {string[]} args
 * @returns {Job}
 */
function rspec(name, reports, args) {
  const report = join(reports, `${name.replace(" ", "-")}.json`);
  const notRun = report.replace(".json", ".not-run");
  return {
    name,
    command: [
      ...["bundle", "exec", "rspec", "--require", "./tools/test/not_run"],
      ...["--format", "progress", "--format", "json", "--out", report],
      ...args,
    ],
    env: { NOT_RUN_FILE: notRun },
    tests: true,
    count: rspecReport(report),
  };
}

/**
 * @param {string[]} files none: all
 * @param {string} reports
 * @returns {Job}
 */
function rubySpecs(files, reports) {
  const args = files.length
    ? files
    : [...["--exclude-pattern", `${SYSTEM}/**/*_spec.rb`], ...["spec", "playground/server/spec"]];
  return rspec("ruby specs", reports, args);
}

/**
 * @param {string[]} files none: all
 * @param {string} reports
 * @returns {Job}
 */
function systemSpecs(files, reports) {
  const args = files.length ? files : [SYSTEM];
  return { ...rspec("system specs", reports, args), after: ["front end"] };
}

/**
 * @param {string[]} files none: all
 * @returns {Job}
 */
function qunit(files) {
  return {
    ...script("qunit", "test:js", ...files),
    tests: true,
    count: (output) => tap(output) ?? closingLine(output),
  };
}

/**
 * @param {string[]} files none: all
 * @returns {Job}
 */
function toolTests(files) {
  const tests = files.length ? files : ["tools/**/*.test.mjs"];
  return {
    name: "tools",
    command: ["node", "tools/test/node-tests.mjs", ...tests],
    tests: true,
    count: tap,
  };
}
