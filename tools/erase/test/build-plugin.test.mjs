import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import vm from "node:vm";
import { buildPlugin } from "../build-plugin.mjs";
import { OLDEST_HOST } from "../host.mjs";

const folder = mkdtempSync(join(tmpdir(), "erase-"));
after(() => rmSync(folder, { recursive: true }));

const FILES = {
  "plugin.rb": "# name: the-plugin\n",
  "app/models/a.rb": "A = 1\n",
  "node_modules/x.js": "",
  "assets/javascripts/discourse/api-initializers/start.ts":
    'export default () => import("../components/late");\n',
  "assets/javascripts/discourse/components/late.gts":
    'import type A from "a";\nimport plus from "../lib/plus";\nexport const two: number = plus(1);\nexport default <template>late</template>;\n',
  "assets/javascripts/discourse/lib/plus.ts":
    "export const one: number = 1;\nexport const never = 2;\nexport default function plus(n: number): number { return n + one; }\n",
  "assets/javascripts/discourse/services/uses.ts":
    'import plus from "../lib/plus";\nexport default plus;\n',
  "assets/javascripts/vendor/lib.d.ts": "export const x: number;\n",
  "test/javascripts/late-test.gts":
    'import { one } from "discourse/plugins/the-plugin/discourse/lib/plus";\nexport default one;\n',
};
for (const [path, text] of Object.entries(FILES)) {
  const file = join(folder, "plugin", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} out @param {string} path */
const read = (out, path) => readFileSync(join(out, path), "utf8");

/** @typedef {{ id: string, needs: string[], make: Function }} Defined */

/**
 * @param {string} script of `define` calls
 * @returns {Defined[]}
 */
function definedBy(script) {
  /** @type {Defined[]} */
  const defined = [];
  vm.runInNewContext(script, {
    define: (
      /** @type {string} */ id,
      /** @type {string[]} */ needs,
      /** @type {Function} */ make
    ) => defined.push({ id, needs: [...needs], make }),
  });
  return defined;
}

test("for one bundle: what loads with the page is one module", async () => {
  const out = join(folder, "old");
  await buildPlugin(join(folder, "plugin"), out, OLDEST_HOST);

  assert.ok(existsSync(join(out, "app/models/a.rb")));
  assert.ok(!existsSync(join(out, "node_modules")));
  const app = join(out, "assets/javascripts/discourse");
  assert.deepEqual(
    readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort(),
    // Both that Discourse finds by name, and what is in them.
    ["bundle.js", "start.js", "uses.js"]
  );
  const bundle = read(out, "assets/javascripts/discourse/lib/volunteer-calls/bundle.js");
  assert.match(
    bundle,
    /loadPart\(\s*"discourse\/plugins\/the-plugin\/discourse\/components\/late"/
  );
  assert.match(bundle, /\/\/ discourse\/plugins\/the-plugin\/discourse\/lib\/plus\n/);
  assert.doesNotMatch(bundle, /late<|never/);
  assert.equal(
    read(out, "assets/javascripts/discourse/services/uses.js"),
    'export { x1 as default } from "discourse/plugins/the-plugin/discourse/lib/volunteer-calls/bundle";\n'
  );
});

test("for one bundle: a script for what loads late, which finds the rest in the bundle", async () => {
  const out = join(folder, "old");
  const { parts } = await buildPlugin(join(folder, "plugin"), out, OLDEST_HOST);

  assert.equal(parts.length, 1);
  const [script = ""] = readdirSync(join(out, "public/javascripts"));
  assert.ok(parts[0]?.endsWith(`/${script}`));
  const [plus, late] = definedBy(read(out, `public/javascripts/${script}`));
  assert.equal(late?.id, "discourse/plugins/the-plugin/discourse/components/late");
  assert.equal(plus?.id, "discourse/plugins/the-plugin/discourse/lib/plus");
  assert.ok(late?.needs.includes(plus?.id ?? ""));

  /** @type {{ default?: unknown }} */
  const exported = {};
  plus?.make(exported, { x2: "the same" });
  assert.equal(exported.default, "the same");
});

test("for one bundle: tests import what they did before", async () => {
  const out = join(folder, "old");
  await buildPlugin(join(folder, "plugin"), out, OLDEST_HOST);

  assert.ok(existsSync(join(out, "test/javascripts/late-test.gjs")));
  assert.match(
    read(out, "test/javascripts/discourse/components/late.gjs"),
    /export const two = plus\(1\);/
  );
  assert.match(
    read(out, "test/javascripts/discourse/lib/plus.js"),
    /^export \{ x2 as default, x3 as one \} from/
  );
});

test("for a host with bundles of its own: erased, imports left alone", async () => {
  const out = join(folder, "between");
  const host = { ...OLDEST_HOST, version: "2026.3.0", oneBundle: false };
  const { parts } = await buildPlugin(join(folder, "plugin"), out, host);

  assert.deepEqual(parts, []);
  assert.match(
    read(out, "assets/javascripts/discourse/api-initializers/start.js"),
    /import\("..\/components\/late"\)/
  );
});

test("for a host that compiles TypeScript: a plain copy", async () => {
  const out = join(folder, "new");
  const host = { version: "2026.7.0", erase: false, oneBundle: false };
  await buildPlugin(join(folder, "plugin"), out, host);

  const late = "assets/javascripts/discourse/components/late.gts";
  assert.equal(read(out, late), FILES[late]);
});
