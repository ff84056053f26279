import assert from "node:assert/strict";
import test from "node:test";
import { eraseSource } from "../erase-source.mjs";

const COMPONENT = "assets/javascripts/discourse/components/card.gts";

/**
 * @param {string} source
 * @param {string} [filename]
 * @returns {Promise<string>}
 */
async function erase(source, filename = COMPONENT) {
  return (await eraseSource(source, filename)).code;
}

test("keeps decorated declarations, drops plain ones", async () => {
  const code = await erase(`
    export default class Card extends Component<{ Args: { a: string } }> {
      @service declare private router: Router;
      declare plain: string;
      @tracked open: boolean = false;
    }`);

  assert.match(code, /class Card extends Component \{/);
  assert.match(code, /@service router;/);
  assert.match(code, /@tracked open = false;/);
  assert.doesNotMatch(code, /plain/);
});

test("keeps templates to the letter, with what only they use", async () => {
  const template = '<template>é {{if (eq @a "x: y") "z"}}<DButton /></template>';
  const code = await erase(`
import DButton from "discourse/ui-kit/d-button";
import { eq } from "discourse/truth-helpers";
export default class Card extends Component {
  ${template}
}`);

  assert.ok(code.includes(template), code);
  assert.match(code, /import DButton from "discourse\/components\/d-button";/);
  assert.match(code, /import \{ eq \} from "truth-helpers";/);
});

test("several templates in one file go back to their places", async () => {
  const code = await erase(`
const One: TOC<{ Args: { n: number } }> = <template>one {{@n}}</template>;
const Two = <template>two <One @n={{2}} /></template> satisfies TOC<object>;
<template><Two /></template>`);

  assert.match(code, /const One = <template>one \{\{@n\}\}<\/template>;/);
  assert.match(code, /const Two = <template>two <One @n=\{\{2\}\} \/>/);
  assert.match(code, /\n<template><Two \/><\/template>\n$/);
  assert.doesNotMatch(code, /TAKEN_OUT|satisfies/);
});

test("type imports go, others stay even if nothing seems to use them", async () => {
  const code = await erase(
    `import type A from "a";
     import b, { type C, d } from "b";
     export { type E, f } from "./e";
     export type { G } from "./g";`,
    "assets/javascripts/discourse/lib/x.ts"
  );

  assert.equal(code, 'import b, { d } from "b";\nexport { f } from "./e";\n');
});

test("names and paths are those of 3.5", async () => {
  const code = await erase(
    `import { trustHTML } from "@ember/template";
     import DMenu from "discourse/float-kit/components/d-menu";
     import UserChooser from "discourse/select-kit/components/user-chooser";
     import icon from "discourse/ui-kit/helpers/d-icon";
     export { default } from "discourse/admin/components/admin-nav";
     export const html = trustHTML("");`,
    "assets/javascripts/discourse/lib/x.ts"
  );

  for (const path of [
    "float-kit/components/d-menu",
    "select-kit/components/user-chooser",
    "discourse/helpers/d-icon",
    "admin/components/admin-nav",
  ]) {
    assert.ok(code.includes(`"${path}"`), `${path} in ${code}`);
  }
  assert.match(code, /htmlSafe as trustHTML/);
});

test("route templates are wrapped, connectors and components aren't", async () => {
  const bare = `import A from "./a";\n<template><A /></template>`;
  const route = "assets/javascripts/discourse/templates/volunteer-calls.gts";
  const connector = "assets/javascripts/discourse/templates/connectors/o/x.gts";

  assert.match(
    await erase(bare, route),
    /export default _RouteTemplate\(<template><A \/><\/template>\);/
  );
  assert.match(
    await erase(`export default class Page extends C<A> { <template>x</template> }`, route),
    /export default _RouteTemplate\(\s*class Page extends C \{\s*<template>x/
  );
  assert.doesNotMatch(await erase(bare, connector), /RouteTemplate/);
});

test("a dynamic import becomes a call of the loader", async () => {
  const { code, imports } = await eraseSource(
    `export async function open(): Promise<unknown> { return await import("./big"); }`,
    "assets/javascripts/discourse/lib/x.ts",
    () => ({ id: "the/big", url: "/big.js", loader: "the/loader" })
  );

  assert.match(code, /import _loadPart from "the\/loader";/);
  assert.match(code, /await _loadPart\("the\/big", "\/big.js"\)/);
  assert.deepEqual(imports[0], { source: "./big", names: [], dynamic: true });
});

test("what can't be read says where", async () => {
  await assert.rejects(erase("export const a: = 1;"), /card\.gts:1:17/);
  await assert.rejects(
    erase("export const a = (p) => import(p);"),
    /import\(\) needs a literal path/
  );
});
