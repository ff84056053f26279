import { i18n } from "discourse-i18n";

/** A translated sentence, cut where an element stands in it. */
export interface Sentence {
  before: string;
  after: string;
}

// Can't be in a text that people or translators write.
const MARK = "\u0000";

/**
 * Translates a whole sentence that has an element in it, such as a link, so that each
 * language puts it where it belongs.
 *
 * @param placeholder the name in the translation where the element goes
 */
export function sentenceAround(
  key: string,
  placeholder: string,
  options: Record<string, unknown> = {}
): Sentence {
  const text = i18n(key, { ...options, [placeholder]: MARK }) as string;
  const [before = "", after = ""] = text.split(MARK);
  return { before, after };
}
