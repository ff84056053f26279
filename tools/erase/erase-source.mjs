import { transformAsync } from "@babel/core";
import typescript from "@babel/plugin-transform-typescript";
import { format } from "prettier";
import olderHost from "./babel-older-host.mjs";
import { putBack, takeOut } from "./templates.mjs";

/** @typedef {import("./babel-older-host.mjs").FoundImport} FoundImport */
/** @typedef {import("./babel-older-host.mjs").OlderHostOptions} OlderHostOptions */

const ROUTE_TEMPLATE = /(^|\/)javascripts\/[^/]+\/templates\/(?!connectors\/|components\/)/;

/**
 * One source file of the plugin as an older Discourse compiles it: types gone, templates and
 * decorators kept, imports as they were there. The result is formatted like the sources, so that
 * it can be read where an error points to it.
 *
 * @param {string} source
 * @param {string} filename path below the plugin's root
 * @param {OlderHostOptions["lazyPart"]} [lazyPart] see there
 * @returns {Promise<{ code: string, imports: FoundImport[] }>}
 * @throws {Error} with file and place for anything that Babel or content-tag can't read
 */
export async function eraseSource(source, filename, lazyPart = () => null) {
  /** @type {FoundImport[]} */
  const imports = [];
  const { code, templates } = takeOut(source, filename);
  /** @type {OlderHostOptions} */
  const options = {
    routeTemplate: ROUTE_TEMPLATE.test(filename),
    lazyPart,
    onImport: (found) => imports.push(found),
  };

  const result = await transformAsync(code, {
    // The plugin decides by the name whether to read TypeScript.
    filename: filename.replace(/\.g?[jt]s$/, ".ts"),
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ["typescript", "decorators-legacy"] },
    generatorOpts: { retainLines: true },
    plugins: [
      [
        typescript,
        // Babel would take a component used in a template only for an unused import.
        { onlyRemoveTypeImports: true, allowDeclareFields: true },
      ],
      [olderHost, options],
    ],
  });

  return {
    code: await formatted(putBack(result?.code ?? "", templates), filename),
    imports,
  };
}

/**
 * @param {string} code
 * @param {string} filename
 */
function formatted(code, filename) {
  const tags = /\.g[jt]s$/.test(filename);
  return format(code, {
    parser: tags ? "ember-template-tag" : "babel",
    plugins: tags ? ["prettier-plugin-ember-template-tag"] : [],
  });
}
