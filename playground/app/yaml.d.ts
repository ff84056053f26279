/** What `tools/vite` makes of a `client.en.yml`. */
declare module "*/client.en.yml" {
  import type { Translations } from "./translations.ts";

  const file: { en: { js: Translations; admin_js: Translations } };

  export default file;
}

declare module "*/locale.en.yml" {
  import type { Translations } from "./translations.ts";

  const file: { en: { js: Translations } };

  export default file;
}

/** A plugin's `config/settings.yml`: by group and name, a default or a description with one. */
declare module "*/settings.yml" {
  type Value = string | number | boolean;

  const file: Record<string, Record<string, Value | { default: Value; client?: boolean }>>;

  export default file;
}
