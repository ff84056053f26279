import assert from "node:assert/strict";
import test from "node:test";
import { bundle } from "../bundle.mjs";
import { entrySource, facadeSource, shortNames, usedExports } from "../facades.mjs";
import { partNames } from "../one-bundle.mjs";

test("names may change, templates still find what they use", async () => {
  const codes = new Map([
    [
      "p/x/one/card",
      `import Component from "@glimmer/component";
       import { service } from "@ember/service";
       import Row from "../two/row";
       const label = "card";
       export default class Card extends Component {
         @service router;
         #own = 1;
         get own() { return this.#own; }
         <template><Row />{{label}}</template>
       }`,
    ],
    ["p/x/two/row", `const label = "row";\nexport default <template>{{label}}</template>;`],
  ]);
  const code = await bundle(codes, 'export { default as card } from "p/x/one/card";');

  assert.match(code, /@service router;/, "decorators are left for Discourse");
  assert.match(code, /import Component from "@glimmer\/component";/);
  assert.doesNotMatch(code, /import Row/);
  assert.match(code, /precompileTemplate\(\s*"<Row \/>\{\{label\}\}"/);
  const scopes = [...code.matchAll(/label(?:: (\w+(?:\$\w+)?))?,?\s*\}\)/g)].map(
    ([, local]) => local ?? "label"
  );
  assert.equal(new Set(scopes).size, 2, code);
  assert.match(code, /\/\/ p\/x\/two\/row\n/, "where each piece is from");
  assert.match(code, /export \{ \w+ as card \};/);
});

test("no two scripts that load later have the same name", () => {
  const ids = ["p/x/builder/modal", "p/x/menus/parts", "p/x/answers/parts"];

  assert.deepEqual([...partNames(ids).values()], ["modal", "menus-parts", "answers-parts"]);
});

/** @param {string} id @param {string} from @param {string[]} names */
const user = (id, from, names) => ({
  source: { id, folder: "", file: id, path: "", text: "", vendored: false },
  code: "",
  imports: [{ source: from, names, dynamic: false }],
});

test("what is used of modules, under names of their own", () => {
  const used = usedExports(
    [
      user("p/late/a", "../one/slot", ["default", "x"]),
      user("p/late/b", "p/two/slot", ["default"]),
      user("p/late/c", "@ember/object", ["action"]),
    ],
    new Set(["p/one/slot", "p/two/slot", "p/unused"])
  );
  const name = shortNames(used);

  assert.equal(
    entrySource(used, name),
    'export { default as x0, x as x1 } from "p/one/slot";\n' +
      'export { default as x2 } from "p/two/slot";\n'
  );
  assert.equal(
    facadeSource("p/two/slot", used.get("p/two/slot") ?? [], "home", name),
    'export { x2 as default } from "home";\n'
  );
});

test("an import of everything is refused: it can't be told what is used", () => {
  assert.throws(
    () => usedExports([user("p/late/a", "../one/slot", ["*"])], new Set(["p/one/slot"])),
    /p\/late\/a imports all of p\/one\/slot/
  );
});
