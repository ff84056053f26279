/** Loads the plugin's own texts, unmodified, and the few of Discourse's that stand-ins show. */
import pluginTexts from "../../config/locales/client.en.yml";
import I18n from "./discourse-i18n.ts";
import hostTexts from "./locale.en.yml";

/** Texts by key; a plural is an object of its forms. */
export interface Translations {
  [key: string]: string | Translations;
}

function merge(first: Translations, second: Translations): Translations {
  const merged = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const present = merged[key];
    merged[key] =
      typeof present === "object" && typeof value === "object" ? merge(present, value) : value;
  }
  return merged;
}

/** Fills `discourse-i18n`. */
export function loadTranslations(): void {
  // Discourse adds those of the administration where that is open.
  const { js, admin_js } = pluginTexts.en;
  I18n.translations = { en: { js: merge(hostTexts.en.js, merge(js, admin_js)) } };
}
