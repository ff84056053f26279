import { check, found, missing } from "./field";
import type { TimeToken } from "./times";
import type { Field } from "./types";

// Numbers that are something else: "Tel 0800-1111", "room 7-late", "takes 10h-12h".
const NOT_BEFORE =
  /(?:\b(?:tel|phone|telephone|mobile|mob|call|ring|text|fax|whatsapp|ext|rooms?|flats?|units?|lots?|pages?|pp?|nos?|numbers?|ref|code|order|invoice|group|track|slot|workshop|takes?|lasts?|about|around|roughly|some|years?|from the years?)\W*|[\p{L}\d£$€#+/.,:]-?|\d[\s-])$/iu;
const NOT_AFTER =
  /^(?:[\s-]?\d|\s*(?:%|£|€|\$)|\s+(?:of|per|a|an|each|every|in total|people|persons|volunteers)\b)/i;

/** "0900-1100", "1100-1300", "1830-2000 hrs" */
const MILITARY =
  /(\d{2})(\d{2})( ?h(?:ou)?rs?)? ?(?:-|to|until|till) ?(\d{2})(\d{2})( ?h(?:ou)?rs?)?(?!\w)/gi;
/** "13h-14h", "9h-10h30", "9h30 à 11h" */
const FRENCH = /(\d{1,2}) ?h(\d{2})? ?(?:-|à|to|until|till) ?(\d{1,2}) ?h(\d{2})?(?![\p{L}\d])/giu;
/** "7-late", "7 till late": no "am", no "pm". */
const LATE =
  /(\d{1,2})(?:-| *(?:'?till?|until|to) +)late(?![\p{L}\d]|[- ]+(?:arriv|com|night|entr|tick|book|start|fee|shift))/giu;

const AT_HEAD = /(?:^|\n)[^\p{L}\p{N}\n]*$/u;

/**
 * Finds times that are plain numbers, where their shape says so: hours and minutes written as one
 * number, hours with an "h", and a beginning without an end. What could be a year, a price, a
 * telephone number or how long something takes is left alone.
 */
export function findPlainTimes(text: string): TimeToken[] {
  return [...military(text), ...french(text), ...late(text)];
}

/** "2018-2019" alone is no time; beside "0900-1100" a line that begins like it is one. */
function military(text: string): TimeToken[] {
  const ranges = matches(text, MILITARY).filter(({ parts: [h1, m1, , h2, m2] }) => {
    const [from, to] = [clock(h1, m1), clock(h2, m2)];
    return (
      from !== null && to !== null && from !== to && [m1, m2].every((m) => Number(m) % 5 === 0)
    );
  });
  const isPlain = ({ parts: [h1, , hours, h2, , hours2] }: Match) =>
    h1?.startsWith("0") || h2?.startsWith("0") || Boolean(hours ?? hours2);
  const isUsual = ranges.some(isPlain);
  return ranges
    .filter((range) => isPlain(range) || (isUsual && AT_HEAD.test(text.slice(0, range.start))))
    .map(({ start, end, parts: [h1, m1, , h2, m2] }) => token(start, end, [h1, m1], [h2, m2]));
}

/** From seven on: "2h-3h" is how long something takes. */
function french(text: string): TimeToken[] {
  return matches(text, FRENCH)
    .filter(({ parts: [h1, m1, h2, m2] }) => {
      const [from, to] = [clock(h1, m1), clock(h2, m2)];
      return from !== null && to !== null && Number(h1) >= 7 && from < to;
    })
    .map(({ start, end, parts: [h1, m1, h2, m2] }) => token(start, end, [h1, m1], [h2, m2]));
}

/** Nobody begins in the morning and goes on till late without a word, but it is to be confirmed. */
function late(text: string): TimeToken[] {
  return matches(text, LATE)
    .filter(({ parts: [hour] }) => Number(hour) >= 1 && Number(hour) <= 23)
    .map(({ start, end, words, parts: [hour] }) => ({
      start,
      end,
      from: beginning(Number(hour), words),
      to: missing({ code: "vague_time", quote: "late" }),
    }));
}

function beginning(hour: number, quote: string): Field<string> {
  const early = `${two(hour)}:00`;
  const note = { code: "morning_or_afternoon", quote } as const;
  return hour < 12 ? check(`${two(hour + 12)}:00`, note, [early]) : found(early);
}

interface Match {
  start: number;
  end: number;
  words: string;
  parts: (string | undefined)[];
}

function matches(text: string, pattern: RegExp): Match[] {
  return [...text.matchAll(pattern)]
    .map((match) => {
      const [words, ...parts] = match;
      return { words, parts, start: match.index, end: match.index + words.length };
    })
    .filter(({ start, end }) => {
      const before = text.slice(Math.max(0, start - 24), start);
      return !NOT_BEFORE.test(before) && !NOT_AFTER.test(text.slice(end, end + 24));
    });
}

type Parts = [string | undefined, string | undefined];

function token(start: number, end: number, from: Parts, to: Parts): TimeToken {
  return { start, end, from: found(clock(...from) ?? ""), to: found(clock(...to) ?? "") };
}

/** "24:00" is midnight; null for what no clock shows. */
function clock(hour: string | undefined, minute: string | undefined): string | null {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) {
    return null;
  }
  return `${two(h % 24)}:${two(m)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
