import { transformAsync } from "@babel/core";
import templates from "babel-plugin-ember-template-compilation";
import { Preprocessor } from "content-tag";
import { format } from "prettier";
import { build } from "vite";
import { resolve } from "./graph.mjs";

const ENTRY = "\0entry";
const PRIVATE = "\0module:";
const preprocessor = new Preprocessor();

/**
 * Makes one module of several, because Discourse 3.5 wraps and names each one by itself, which for
 * many small files is a seventh of what the page loads. Templates and decorators stay for
 * Discourse's own build to compile; comments say where each piece is from.
 *
 * @param {Map<string, string>} codes the modules' erased sources by id
 * @param {string} entry source of the module that exports what others may use of it
 * @returns {Promise<string>}
 */
export async function bundle(codes, entry) {
  const result = await build({
    configFile: false,
    logLevel: "error",
    oxc: false,
    publicDir: false,
    plugins: [ownModules(codes, entry)],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: "esnext",
      rollupOptions: { input: ENTRY, preserveEntrySignatures: "strict" },
    },
  });
  const chunks = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk] = chunks;
  if (chunk?.type !== "chunk" || chunks.length > 1) {
    throw new Error("The plugin's modules did not become one");
  }
  const named = chunk.code.replaceAll(`// \\0module:`, "// ");
  return format(named, { parser: "babel" });
}

/**
 * @param {Map<string, string>} codes
 * @param {string} entry
 * @returns {import("vite").Plugin} that knows these modules and takes all others for the host's
 */
function ownModules(codes, entry) {
  return {
    name: "own-modules",
    enforce: "pre",
    resolveId(source, importer) {
      if (source === ENTRY) {
        return ENTRY;
      }
      const from = importer?.startsWith(PRIVATE) ? importer.slice(PRIVATE.length) : "";
      const id = resolve(from, source);
      return codes.has(id) ? PRIVATE + id : { id, external: true };
    },
    load(id) {
      if (id === ENTRY) {
        return { code: entry, moduleType: "js" };
      }
      const own = id.slice(PRIVATE.length);
      return id.startsWith(PRIVATE)
        ? plainScript(own, codes.get(own) ?? "").then((code) => ({ code, moduleType: "js" }))
        : undefined;
    },
  };
}

/**
 * @param {string} id
 * @param {string} code
 * @returns {Promise<string>} JavaScript with its templates as strings, and with what they use as
 *   values: names may change when modules become one
 */
async function plainScript(id, code) {
  const result = await transformAsync(preprocessor.process(code, { filename: id }).code, {
    filename: `${id}.js`,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ["decorators-legacy"] },
    plugins: [[templates, { targetFormat: "hbs" }]],
  });
  return result?.code ?? "";
}
