import { check, found, missing } from "./field";
import type { Line, SourceText } from "./source-text";
import { tidy } from "./source-text";
import type SpanBook from "./spans";
import type { Field } from "./types";

const WORD = "[\\p{Lu}][\\p{L}\\d'&-]*|\\d{4}";
const KIND =
  "(?:Conference|Festival|Summit|Gathering|Congress|Fair|Bookfair|Forum|Assembly|Symposium|Camp|Hackathon|Convention|AGM|Meet-?up|Unconference|Weekend|Day|Fayre|Retreat|Week|Bazaar|Marathon|Fun Run)";
const NAMED = new RegExp(
  `\\b((?:(?:${WORD})\\s+(?:(?:and|of|for|in|the)\\s+)?){1,6}${KIND}(?:\\s+\\d{4})?)(?![\\p{L}\\d])`,
  "u"
);
const QUOTED =
  /\b(?:conference|festival|event|gathering|meeting|day|fair|summit|workshop)[^."\n]{0,30}"([^"\n]{3,80})"/i;
const LABELLED = /^(?:event|subject|betreff)\s*:\s*(.{3,120}?)\s*$/i;
const PREFIX = /^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i;
const ARTICLE = /^(?:(?:The|Our|This|That|Your|At|In|For|On|From|Hi|Dear|the)\s+)+/;

/** Finds what the event is called: a label, a subject line, a name with "Conference" in it. */
export function findEventName(text: SourceText, prose: Line[], book: SpanBook): Field<string> {
  let subject: Field<string> | null = null;
  for (const line of prose) {
    const label = LABELLED.exec(line.text);
    const words = label?.[1]?.replace(PREFIX, "");
    if (label && words) {
      const start = line.content + line.text.lastIndexOf(words);
      const value = tidy(text.display.slice(start, start + words.length));
      if (/^event/i.test(label[0])) {
        book.take(start, start + words.length, "event");
        return found(value);
      }
      subject ??= check(value, { code: "name_guessed", quote: value });
    }
  }
  for (const pattern of [NAMED, QUOTED]) {
    for (const line of prose) {
      const match = pattern.exec(line.text);
      const words = match?.[1]?.replace(ARTICLE, "");
      if (match && words && words.includes(" ") && !LABELLED.test(line.text)) {
        const start = line.content + match.index + match[0].indexOf(words);
        if (!book.isTaken(start, start + words.length)) {
          book.take(start, start + words.length, "event");
          return found(tidy(text.display.slice(start, start + words.length)));
        }
      }
    }
  }
  if (subject?.value) {
    const value = subject.value;
    const line = prose.find((one) => LABELLED.test(one.text) && one.text.includes(value));
    if (line) {
      const start = line.content + line.text.lastIndexOf(value);
      book.take(start, start + value.length, "event", { sure: false });
    }
    return subject;
  }
  return missing({ code: "no_name" });
}

/** What names a zone, and the zone it is when there is only one. */
export const ZONES: [RegExp, string | null][] = [
  [/\b(?:UK|London|British) time\b|\bBST\b/, "Europe/London"],
  [/\bIrish time\b/, "Europe/Dublin"],
  [/\bBerlin time\b/, "Europe/Berlin"],
  [/\bParis time\b/, "Europe/Paris"],
  [/\bNew York time\b/, "America/New_York"],
  [/\b(?:GMT|UTC|CES?T|EES?T|E[SD]T|P[SD]T|C[SD]T|M[SD]T|IST|AE[SD]T)\b(?:\s?[+-]\d{1,2})?/, null],
];

/**
 * The zone of the times. One that the text names is never used to convert anything: the zone is
 * the person's or the one place it can be, and the note asks to look.
 */
export function findZone(text: SourceText, timezone: string, book: SpanBook): Field<string> {
  for (const [pattern, zone] of ZONES) {
    const match = pattern.exec(text.flat);
    if (match) {
      const sure = zone === timezone;
      book.take(match.index, match.index + match[0].length, "zone", { sure });
      return sure
        ? found(timezone)
        : check(zone ?? timezone, { code: "zone_named", quote: match[0] });
    }
  }
  return found(timezone);
}
