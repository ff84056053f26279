/**
 * Runs the plugin's QUnit tests, and the playground's own, in this page. `?path=…` (several
 * times) runs the files whose path contains one of these.
 */
import { setApplication } from "@ember/test-helpers";
import "../globals.ts";
import "qunit/qunit/qunit.css";
import "../styles.ts";
import { start } from "ember-qunit";
import QUnit from "qunit";
import { setup } from "qunit-dom";
import Playground from "../application.ts";
import { loadTranslations } from "../translations.ts";
import { report } from "./report.ts";

const tests = import.meta.glob([
  "../../../test/javascripts/**/*-test.{ts,gts,gjs,js}",
  "./**/*-test.{ts,gts}",
]);

async function run(): Promise<void> {
  const paths = new URLSearchParams(window.location.search).getAll("path");

  loadTranslations();
  setup(QUnit.assert);
  setApplication(Playground.create({ autoboot: false, rootElement: "#ember-testing" }));
  report(QUnit);

  for (const [file, load] of Object.entries(tests)) {
    const name = file.replace(/^(\.\.\/)+/, "").replace(/^\.\//, "playground/app/tests/");
    if (!paths.length || paths.some((path) => name.includes(path))) {
      await load();
    }
  }
  // Ember's own check of `onerror` would count as a test of ours.
  const options = {
    setupEmberOnerrorValidation: false,
    setupTestIsolationValidation: true,
  };
  start(options);
}

void run();
