import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { missingImports } from "../check-imports.mjs";
import { compilesTypeScript, readHost } from "../host.mjs";
import { erasedPath, oldPath } from "../paths.mjs";

const root = mkdtempSync(join(tmpdir(), "host-"));
after(() => rmSync(root, { recursive: true }));

/** @param {string} path @param {string} text */
function put(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test("which versions compile TypeScript", () => {
  for (const version of ["3.5.0.beta9-dev", "2025.12.0", "2026.6.1"]) {
    assert.equal(compilesTypeScript(version), false, version);
  }
  for (const version of ["2026.7.0", "2026.10.0-latest", "2027.1.0"]) {
    assert.equal(compilesTypeScript(version), true, version);
  }
});

test("reads a checkout", () => {
  assert.throws(() => readHost(root), /not a checkout of Discourse/);
  put("lib/version.rb", '    module VERSION\n      STRING = "3.5.0.beta9-dev"\n');
  put("app/assets/javascripts/discourse-plugins/index.js", "");

  const { version, erase, oneBundle, compilerPath } = readHost(root);
  assert.deepEqual(
    { version, erase, oneBundle, compilerPath },
    { version: "3.5.0.beta9-dev", erase: true, oneBundle: true, compilerPath: undefined }
  );
});

test("notices what a host doesn't have", () => {
  put(
    "app/assets/javascripts/discourse/app/lib/a.js",
    "export default 1;\nexport function b() {}\nexport const c = 1;\nconst d = 1;\nexport { d as e };\n"
  );
  put(
    "app/assets/javascripts/discourse/app/components/g.gjs",
    "export default <template>g</template>;\n"
  );

  assert.deepEqual(
    missingImports(root, [
      { source: "discourse/lib/a", names: ["default", "b", "c", "e"], dynamic: false },
      { source: "discourse/components/g", names: ["default"], dynamic: false },
      { source: "@ember/service", names: ["service"], dynamic: false },
      { source: "./own", names: ["x"], dynamic: false },
    ]),
    []
  );
  assert.deepEqual(
    missingImports(root, [
      { source: "discourse/lib/a", names: ["d"], dynamic: false },
      { source: "discourse/lib/new", names: ["default"], dynamic: false },
    ]),
    ["discourse/lib/a has no export d", "There is no module discourse/lib/new"]
  );
});

test("the table of moved modules agrees with Discourse's lint rule", () => {
  const require = createRequire(import.meta.url);
  const rules = dirname(require.resolve("@discourse/lint-configs/eslint"));
  const rule = readFileSync(join(rules, "eslint-rules/ui-kit-imports.mjs"), "utf8");
  const moves = [...rule.matchAll(/"(discourse\/[^"]+)":\s+"(discourse\/ui-kit\/[^"]+)"/g)];
  assert.ok(moves.length > 100, `${moves.length} moves read`);

  // Where two modules became one, either is right.
  const olds = new Map();
  for (const [, old, current] of moves) {
    olds.set(current, [...(olds.get(current) ?? []), old]);
  }
  for (const [current, candidates] of olds) {
    const mapped = oldPath(current);
    assert.ok(mapped === current || candidates.includes(mapped), `${current} → ${mapped}`);
  }
});

test("names of erased files", () => {
  assert.equal(erasedPath("a/b.ts"), "a/b.js");
  assert.equal(erasedPath("a/b.gts"), "a/b.gjs");
  assert.equal(erasedPath("a/b.js"), "a/b.js");
  assert.equal(erasedPath("a/b.d.ts"), null);
});
