import DiscoursePlugin from "@discourse/lint-configs/eslint";
import { parser as typescriptParser, plugin as typescriptPlugin } from "typescript-eslint";

/**
 * What Discourse's preset leaves unlinted: it parses TypeScript in neither kind of file. Rules
 * that need no type information only; `ember-tsc` does the rest.
 */
const typescriptRules = {
  // The compiler knows every global and every type name; ESLint's own rules don't.
  "no-undef": "off",
  "no-dupe-class-members": "off",
  "no-unused-vars": "off",
  "no-shadow": "off",
  "no-redeclare": "off",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  "@typescript-eslint/no-shadow": "error",
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
  "@typescript-eslint/no-unsafe-function-type": "error",
  "@typescript-eslint/ban-ts-comment": [
    "error",
    {
      "ts-ignore": true,
      "ts-nocheck": true,
      "ts-expect-error": "allow-with-description",
      minimumDescriptionLength: 10,
    },
  ],
};

export default [
  {
    ignores: ["**/node_modules/", "**/dist/", "tmp/", "vendor/", "assets/javascripts/vendor/"],
  },
  {
    // Says so when a disabling comment disables nothing.
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  ...DiscoursePlugin,
  {
    files: ["**/*.ts"],
    languageOptions: { parser: typescriptParser },
  },
  {
    // The preset gives templates `ember-eslint-parser`, which hands the rest of a .gts file to
    // typescript-eslint's parser by itself, unless told to use Babel.
    files: ["**/*.gts"],
    languageOptions: { parserOptions: { useBabel: false } },
  },
  {
    files: ["**/*.ts", "**/*.gts"],
    plugins: { "@typescript-eslint": typescriptPlugin },
    rules: typescriptRules,
  },
  {
    files: ["**/*.d.ts"],
    rules: {
      // Declarations repeat names and describe what others wrote.
      "@typescript-eslint/no-shadow": "off",
      "discourse/line-before-default-export": "off",
      // An import at the top would turn an ambient declaration into a module's.
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    // Command-line tools talk on the console.
    files: ["tools/**/*.mjs", "playground/**/*.mjs"],
    rules: { "no-console": "off" },
  },
];
