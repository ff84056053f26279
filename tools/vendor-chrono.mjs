/**
 * Builds `assets/javascripts/vendor/chrono.js` from the pinned `chrono-node` package: its engine
 * with English dates and clock times only. Hosts never bundle npm packages, so the result is
 * committed. `--check` builds and compares instead of writing.
 *
 * What is left out on purpose: every expression that needs the day the text was written on
 * ("tomorrow", "in two weeks", "this afternoon"). The reader must not invent.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = path.join(root, "assets/javascripts/vendor/chrono.js");
const entry = path.join(root, "node_modules/.cache/vendor-chrono-entry.mjs");
const esm = path.dirname(
  createRequire(import.meta.url)
    .resolve("chrono-node")
    .replace(`${path.sep}cjs${path.sep}`, `${path.sep}esm${path.sep}`)
);
const packageRoot = path.resolve(esm, "../..");

const PARTS = {
  Chrono: "chrono.js#Chrono",
  ISO: "common/parsers/ISOFormatParser.js",
  YearMonthDay: "locales/en/parsers/ENYearMonthDayParser.js",
  Slash: "common/parsers/SlashDateFormatParser.js",
  DayMonth: "locales/en/parsers/ENMonthNameLittleEndianParser.js",
  MonthDay: "locales/en/parsers/ENMonthNameMiddleEndianParser.js",
  Weekday: "locales/en/parsers/ENWeekdayParser.js",
  Time: "locales/en/parsers/ENTimeExpressionParser.js",
  Overlap: "common/refiners/OverlapRemovalRefiner.js",
  MergeWeekday: "common/refiners/MergeWeekdayComponentRefiner.js",
  YearSuffix: "locales/en/refiners/ENExtractYearSuffixRefiner.js",
};

const imports = Object.entries(PARTS)
  .map(([name, source]) => {
    const [file = source, named] = source.split("#");
    const what = named ? `{ ${named} }` : name;
    return `import ${what} from ${JSON.stringify(path.join(esm, file))};`;
  })
  .join("\n");

const source = `${imports}
export function createDateParser(dayFirst) {
  return new Chrono({
    parsers: [
      new ISO(), new YearMonthDay(true), new Slash(dayFirst), new DayMonth(),
      new MonthDay(dayFirst), new Weekday(),
    ],
    refiners: [new Overlap(), new MergeWeekday(), new YearSuffix(), new Overlap()],
  });
}
export function createTimeParser() {
  return new Chrono({ parsers: [new Time(true)], refiners: [new Overlap()] });
}
`;

const { version } = JSON.parse(await readFile(path.join(packageRoot, "package.json"), "utf8"));
const licence = (await readFile(path.join(packageRoot, "LICENSE.txt"), "utf8")).trim();

await writeFile(entry, source);
const built = await build({
  configFile: false,
  logLevel: "warn",
  root: path.dirname(entry),
  build: {
    write: false,
    target: "es2022",
    minify: true,
    lib: { entry, formats: ["es"], fileName: "chrono" },
  },
}).finally(() => rm(entry, { force: true }));

const chunk = [built].flat().flatMap((one) => ("output" in one ? one.output : []))[0];
if (chunk?.type !== "chunk") {
  throw new Error("Vite built no code of chrono-node");
}

const code = `/*!
chrono-node ${version}, English dates and times only. Built by tools/vendor-chrono.mjs; not edited by hand.

${licence}
*/
${chunk.code.trim()}
`;

if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8")) !== code) {
    console.error(`${target} differs from a fresh build of chrono-node`);
    process.exitCode = 1;
  }
} else {
  await writeFile(target, code);
  console.log(`${path.relative(root, target)}: ${code.length} bytes`);
}
