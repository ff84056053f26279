/** Stands in for `discourse-i18n`: English only, with Discourse's lookup and plural rules. */
import type * as Real from "discourse-i18n";
import type { Translations } from "./translations.ts";

/** What Discourse passes: values to interpolate, and `count`, which picks the plural form. */
export type I18nOptions = Record<string, unknown> & { count?: number };

const englishPlurals = new Intl.PluralRules("en");

/** The translations and what is done with them; the page has one, the default export. */
export class I18n implements Pick<
  Real.I18n,
  | "defaultLocale"
  | "locale"
  | "translations"
  | "t"
  | "currentLocale"
  | "currentBcp47Locale"
  | "listJoiner"
> {
  defaultLocale = "en";
  locale = "en";
  translations: Record<string, { js: Translations }> = {};

  /** The locale as `Intl` wants it. */
  get currentBcp47Locale(): string {
    return this.locale.replace("_", "-");
  }

  currentLocale(): string {
    return this.locale;
  }

  /** The text for `key`, or `[en.key]` where there is none, as Discourse shows it. */
  t(key: string, options: I18nOptions = {}): string {
    const text = this.#pick(this.#find(key), options);
    return text === undefined
      ? `[${this.locale}.${key}]`
      : text.replace(
          /%\{(\w+)\}|\{\{(\w+)\}\}/g,
          (placeholder, first: string | undefined, second: string) =>
            String(options[first ?? second] ?? placeholder)
        );
  }

  /** "a, b delimiter c". */
  listJoiner(list: string[], delimiter: string): string {
    return list.length < 2
      ? (list[0] ?? "")
      : `${list.slice(0, -1).join(", ")} ${delimiter} ${list.at(-1)}`;
  }

  #find(key: string): Translations | string | undefined {
    let found: Translations | string | undefined = this.translations[this.locale]?.js;
    for (const part of key.split(".")) {
      found = typeof found === "object" ? found[part] : undefined;
    }
    return found;
  }

  #pick(found: Translations | string | undefined, { count }: I18nOptions): string | undefined {
    if (typeof found !== "object") {
      return found;
    }
    const form = count === 0 && "zero" in found ? "zero" : englishPlurals.select(Number(count));
    const text = found[form] ?? found["other"];
    return typeof text === "string" ? text : undefined;
  }
}

const instance = new I18n();

export default instance;

/** The text for `key`; see {@link I18n.t}. */
export const i18n = ((key: string, options?: I18nOptions): string =>
  instance.t(key, options)) satisfies typeof Real.i18n;
