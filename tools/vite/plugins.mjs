import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { compile } from "./compile.mjs";
import { resolveModule } from "./resolve.mjs";

const MACROS = "\0embroider-macros";

/** Files of this repository. */
const SOURCE = /^(?!.*\/node_modules\/)\/.*\.g?[tj]s(\?|$)/;

/** Files that were written for Ember CLI. */
const EMBER_ADDON =
  /\/node_modules\/(@ember\/(test-helpers|render-modifiers)|ember-qunit)\/.*\.js$/;

/**
 * Ember and its add-ons ask `@embroider/macros` which build this is and what else is installed;
 * Ember CLI would answer while compiling.
 *
 * @param {boolean} development with Ember's assertions and test support
 */
const macros = (development) => `
  export const isDevelopingApp = () => ${development};
  export const isTesting = () => ${development};
  export const macroCondition = (value) => value;
  export const dependencySatisfies = () => true;
  export const appEmberSatisfies = () => true;
  export const getOwnConfig = () => undefined;
`;

/**
 * Turns `importSync("x")`, which only Ember CLI understands, into an import; styles are dropped.
 *
 * @param {string} code
 */
function importAtOnce(code) {
  let imports = "";
  const body = code.replaceAll(/importSync\((['"])(.+?)\1\)/g, (_, _quote, id) => {
    if (id.endsWith(".css")) {
      return "undefined";
    }
    const name = `__sync${imports.length}`;
    imports += `import * as ${name} from "${id}";`;
    return name;
  });
  return imports + body.replace(/, importSync(?= \})/, "");
}

/**
 * What makes Vite understand a Discourse plugin.
 *
 * @param {{ development: boolean }} options `development`: with Ember's assertions
 * @returns {import("vite").Plugin[]}
 */
export function discoursePlugins({ development }) {
  return [
    {
      name: "discourse-modules",
      enforce: "pre",
      config: () => ({
        resolve: { extensions: [".ts", ".gts", ".gjs", ".mjs", ".js"] },
      }),
      resolveId(id, importer) {
        return id === "@embroider/macros" ? MACROS : resolveModule(id, importer);
      },
      load(id) {
        if (id === MACROS) {
          return macros(development);
        }
        if (id.endsWith(".yml")) {
          const data = parse(readFileSync(id, "utf8"));
          return { code: `export default ${JSON.stringify(data)}`, moduleType: "js" };
        }
      },
    },
    {
      name: "discourse-sources",
      enforce: "pre",
      transform: {
        // The bundler asks here only for what is to be done; each question costs.
        filter: { id: { include: [SOURCE, EMBER_ADDON] } },
        async handler(code, id) {
          const [file = id] = id.split("?");
          if (!file.includes("/node_modules/")) {
            return compile(code, file);
          }
          // No lines are added, so the file's own source map still fits.
          const ready = importAtOnce(code);
          return ready.includes("precompileTemplate(")
            ? compile(ready, file)
            : { code: ready, map: null };
        },
      },
    },
  ];
}
