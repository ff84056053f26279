import { readFileSync } from "node:fs";
import { compilePart } from "../../erase/compile-part.mjs";
import { inPage, until } from "./browser.mjs";
import { largeCall } from "./call.mjs";

const MODULES = ["mounts.gjs", "series.js"];
const NAMESPACE = "volunteer-calls-bench";

/** Discourse shows what it is told to in the place of modals: there, with its styles, cards are put up. */
const MEASURE = `(async (call, count) => {
  const owner = requirejs("discourse/lib/get-owner").getOwnerWithFallback();
  const { default: Mounts } = requirejs("${NAMESPACE}/mounts");
  const { default: series } = requirejs("${NAMESPACE}/series");
  const mounts = await new Promise((ready) => {
    owner.lookup("service:modal").show(Mounts, { model: { ready } });
  });
  return series(mounts, call, count);
})`;

/**
 * Mounts cards in a page of a Discourse that runs with this plugin. Nothing of its forum changes.
 *
 * @param {string} url of its front page
 * @param {string | undefined} compilerPath the template compiler of its Ember
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds of each
 */
export async function mountsInDiscourse(url, compilerPath, count) {
  const script = await compilePart(
    MODULES.map((file) => ({
      id: `${NAMESPACE}/${file.replace(/\.\w+$/, "")}`,
      code: readFileSync(new URL(file, import.meta.url), "utf8"),
    })),
    compilerPath
  );
  return inPage(url, async (evaluate) => {
    await until(evaluate, "document.querySelector('#main-outlet .topic-list')");
    await evaluate(script);
    return evaluate(`${MEASURE}(${JSON.stringify(largeCall())}, ${count})`);
  });
}
