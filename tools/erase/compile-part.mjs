import { transformAsync } from "@babel/core";
import amd from "@babel/plugin-transform-modules-amd";
import templates from "babel-plugin-ember-template-compilation";
import { Preprocessor } from "content-tag";
import decorators from "decorator-transforms";
import { createRequire } from "node:module";
import { minify } from "vite";
import { resolve } from "./graph.mjs";

const preprocessor = new Preprocessor();
const require = createRequire(import.meta.url);

/**
 * The script that defines some modules in Discourse's loader when the page asks for them. Discourse
 * 3.5 builds one bundle for each plugin, so that what should load later has to be compiled here,
 * as its own build would have: with the template compiler of the Ember that runs there.
 *
 * @param {{ id: string, code: string }[]} modules their ids and erased sources
 * @param {string} [compilerPath] the host's `ember-template-compiler.js`; by default that of
 *   Discourse 3.5's Ember
 * @returns {Promise<string>}
 */
export async function compilePart(
  modules,
  compilerPath = require.resolve("ember-source-5/dist/ember-template-compiler.js")
) {
  const scripts = [];
  for (const { id, code } of modules) {
    const { code: javascript } = preprocessor.process(code, { filename: id });
    const result = await transformAsync(javascript, {
      filename: `${id}.js`,
      babelrc: false,
      configFile: false,
      moduleId: id,
      parserOpts: { plugins: ["decorators-legacy"] },
      plugins: [
        [decorators, { runEarly: true }],
        [templates, { compilerPath }],
        [amd, { noInterop: true }],
        absoluteDependencies,
      ],
    });
    scripts.push(result?.code ?? "");
  }
  const { code, errors } = await minify("part.js", scripts.join("\n"), {});
  if (errors?.length) {
    throw new Error(errors.map((error) => error.message).join("\n"));
  }
  return code;
}

/**
 * A Babel plugin that writes out relative imports: only Discourse's build knows what they are
 * relative to.
 *
 * @returns {import("@babel/core").PluginObj}
 */
function absoluteDependencies() {
  /**
   * @param {import("@babel/core").NodePath<import("@babel/core").types.ImportDeclaration
   *   | import("@babel/core").types.ExportNamedDeclaration
   *   | import("@babel/core").types.ExportAllDeclaration>} path
   * @param {import("@babel/core").PluginPass} state
   */
  const write = ({ node }, state) => {
    if (node.source) {
      const from = state.file.opts.moduleId ?? "";
      node.source.value = resolve(from, node.source.value);
    }
  };
  return {
    name: "absolute-dependencies",
    visitor: {
      ImportDeclaration: write,
      ExportNamedDeclaration: write,
      ExportAllDeclaration: write,
    },
  };
}
