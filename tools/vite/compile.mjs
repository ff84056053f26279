/**
 * Compiles one file as Discourse's server does: templates out of `.gts`/`.gjs`, then Babel with
 * TypeScript, decorators and Ember's template compiler. Nothing is type-checked here.
 */
import { transformAsync } from "@babel/core";
import { Preprocessor } from "content-tag";
// @ts-expect-error: the package describes its modules for Ember, not for Node.
import * as compiler from "ember-source/ember-template-compiler/index.js";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const preprocessor = new Preprocessor();

/** @param {boolean} typescript */
const babelPlugins = (typescript) => [
  ...(typescript
    ? [
        [
          "@babel/plugin-transform-typescript",
          { allowDeclareFields: true, onlyRemoveTypeImports: true },
        ],
      ]
    : []),
  [
    "babel-plugin-ember-template-compilation",
    // As a module: the bundle that `compilerPath` would load announces its own end at each run.
    { compiler },
  ],
  [
    "module:decorator-transforms",
    { runtime: { import: require.resolve("decorator-transforms/runtime-esm") } },
  ],
];

/**
 * @param {string} code the source
 * @param {string} file its path; the extension decides what is done
 */
export async function compile(code, file) {
  const source = /\.g[tj]s$/.test(file)
    ? preprocessor.process(code, { filename: file }).code
    : code;

  const result = await transformAsync(source, {
    filename: file,
    babelrc: false,
    configFile: false,
    compact: false,
    sourceMaps: true,
    plugins: babelPlugins(/\.g?ts$/.test(file)),
  });
  if (!result?.code) {
    throw new Error(`Babel gave nothing for ${file}`);
  }
  return { code: result.code, map: result.map };
}
