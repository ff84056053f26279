import { i18n } from "discourse-i18n";

type Values = Record<string, string | number>;

let said: Map<string, string> | undefined;

/**
 * Translates what a long card says in every row. The same words are looked up once while a
 * card is drawn; nothing is kept for longer, so that no change of the texts is missed.
 */
export function phrase(key: string, values?: Values): string {
  if (!said) {
    said = new Map();
    // When what draws the card has returned.
    queueMicrotask(() => (said = undefined));
  }
  const name = values ? `${key} ${JSON.stringify(values)}` : key;
  let text = said.get(name);
  if (text === undefined) {
    text = i18n(key, values) as string;
    said.set(name, text);
  }
  return text;
}
