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
    "export default function plus(n: number): number { return n + 1; }\n",
  "assets/javascripts/discourse/services/uses.ts":
    'import plus from "../lib/plus";\nexport default plus;\n',
  "assets/javascripts/vendor/lib.d.ts": "export const x: number;\n",
  "test/javascripts/late-test.gts": "const a: number = 1;\nexport default a;\n",
};
for (const [path, text] of Object.entries(FILES)) {
  const file = join(folder, "plugin", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} out @param {string} path */
const read = (out, path) => readFileSync(join(out, path), "utf8");

test("for one bundle: erased, with a script for what loads late", async () => {
  const out = join(folder, "old");
  const { parts } = await buildPlugin(join(folder, "plugin"), out, OLDEST_HOST);

  assert.equal(parts.length, 1);
  assert.ok(existsSync(join(out, "app/models/a.rb")));
  assert.ok(!existsSync(join(out, "node_modules")));
  assert.ok(!existsSync(join(out, "assets/javascripts/discourse/components")));
  assert.ok(existsSync(join(out, "assets/javascripts/discourse/lib/plus.js")));
  assert.ok(existsSync(join(out, "test/javascripts/late-test.gjs")));
  assert.match(
    read(out, "assets/javascripts/discourse/api-initializers/start.js"),
    /_loadPart\(\s*"discourse\/plugins\/the-plugin\/discourse\/components\/late"/
  );
  // Tests find it where Discourse builds them from.
  assert.match(
    read(out, "test/javascripts/discourse/components/late.gjs"),
    /export const two = plus\(1\);/
  );

  /** @type {[string, string[], Function][]} */
  const defined = [];
  const [script = ""] = readdirSync(join(out, "public/javascripts"));
  vm.runInNewContext(read(out, `public/javascripts/${script}`), {
    define: (/** @type {[string, string[], Function]} */ ...module) => defined.push(module),
  });
  assert.deepEqual(
    defined.map(([id]) => id),
    ["discourse/plugins/the-plugin/discourse/components/late"]
  );
  assert.ok(
    [...(defined[0]?.[1] ?? [])].includes("discourse/plugins/the-plugin/discourse/lib/plus")
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
