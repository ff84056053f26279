import { type ChronoParser, type ChronoResult, createTimeParser } from "../../../../vendor/chrono";
import { check, found, missing } from "./field";
import { findPlainTimes } from "./plain-times";
import { withoutDashBullets } from "./source-text";
import type { Field } from "./types";

/** A clock time, a range of them, or words that are no time yet. */
export interface TimeToken {
  start: number;
  end: number;
  from: Field<string>;
  to: Field<string>;
}

/** The parser takes any number for an hour; these make one. */
const IS_CLOCK = /\d[:.]\d\d|\d\s*[ap]\.?m\b\.?|o\W?clock|\d\s*[ap]\b/i;
const MONEY = /[£$€]\s?\d+(?:[.,]\d+)?/g;
const DOTTED =
  /(^|[\n(,;-]\s*|\b(?:at|from|to|till|until|and)\s+)(\d{1,2})\.(\d{2})(?!\d|\.\d|\s?(?:km|m|kg|%))/gi;
/** "9.00/10.30" and "10:30 → 12:00" */
const RANGE_SIGN = /(?<=\d[:.]\d\d *)[/→](?= *\d{1,2}[:.]\d\d)/g;
const RANGE_JOIN = /^\s*(?:-|to|till|until)\s*$/i;
const FRENCH = /\b(\d{1,2})h(\d{2})\b/g;
const BARE_RANGE = /^\s*(\d{1,2})\s*(?:-|to|until)\s*(\d{1,2})(?=\s*(?:[-:,|]|$|\s[A-Z"]))/;
const NAMED = /\b(?:12\s+)?(noon|midday|midnight)\b/gi;
const BETWEEN = /\bbetween\s+(\d{1,2})(?:[:.](\d{2}))?\s+and\s+$/i;
/** "7pm-late": an end that is no time. */
const OPEN_END = /^\s*(?:-|to|'?till?|until)\s*(late|close|the end)\b/i;
const VAGUE =
  /\b(?:(?:(?:in|at|during|towards?|by)\s+)?(?:the\s+)?(?:very\s+)?(?:end|start|beginning|middle|early|late|mid|first thing|last thing)(?:\s+(?:of|in))?(?:\s+the)?[\s-]+(?:morning|afternoon|evening|day|night|lunch(?:time)?)|(?:in\s+the\s+|(?<=^|[\n(,;:-]\s*))(?:morning|afternoon|evening|lunch(?:time| break)?|all day)(?=\s*(?:$|[\n,;:.)-]))|(?:straight |right )?(?:after|before|over|during) (?:lunch|dinner|breakfast|the (?:break|plenary|keynote))|times?\s+(?:tbc|tba|to be (?:confirmed|announced|agreed))|(?:tbc|tba)\b)/gi;

let parser: ChronoParser | undefined;

/**
 * Finds clock times. The text must already be free of dates (blanked, same length), or their
 * numbers would be taken for hours.
 */
export function findTimes(flat: string): TimeToken[] {
  parser ??= createTimeParser();
  const written = withoutDashBullets(flat)
    .replace(RANGE_SIGN, "-")
    .replace(MONEY, (money) => " ".repeat(money.length));
  const plain = findPlainTimes(written);
  const text = without(written, plain)
    .replace(DOTTED, (_, before: string, hour: string, minute: string) => {
      return `${before}${hour}:${minute}`;
    })
    .replace(FRENCH, "$1:$2");

  const tokens = parser
    .parse(text)
    .filter((result) => IS_CLOCK.test(result.text))
    .map((result) => clockToken(result, text))
    .filter((token): token is TimeToken => token !== null);
  tokens.push(...plain);
  for (const match of text.matchAll(NAMED)) {
    addNamed(tokens, match.index, match[0], match[1] ?? "", text);
  }
  for (const match of text.matchAll(VAGUE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!tokens.some((token) => token.start < end && start < token.end)) {
      const from = missing<string>({ code: "vague_time", quote: match[0].trim() });
      tokens.push({ start, end, from, to: missing() });
    }
  }
  return joinColumns(
    tokens.sort((a, b) => a.start - b.start),
    text
  );
}

/** The text with blanks in place of what is read already. */
function without(text: string, tokens: TimeToken[]): string {
  return tokens.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text
  );
}

/** Two cells of a table with a time each: when it begins and when it ends. */
function joinColumns(tokens: TimeToken[], text: string): TimeToken[] {
  const joined: TimeToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isEnd =
      last?.from.value &&
      last.to.state === "missing" &&
      token.from.value &&
      token.to.state === "missing" &&
      /^ *\| *$/.test(text.slice(last.end, token.start));
    if (last && isEnd) {
      joined[joined.length - 1] = { ...last, end: token.end, to: token.from };
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/** "10-11 Opening", where nothing but the place at the head of a slot says that it is a time. */
export function bareRange(head: string): TimeToken | null {
  const match = BARE_RANGE.exec(head);
  const from = Number(match?.[1]);
  const to = Number(match?.[2]);
  if (!match || from > 23 || to > 24 || from === to) {
    return null;
  }
  const quote = match[0].trim();
  const start = match[0].search(/\d/);
  const note = { code: "morning_or_afternoon", quote } as const;
  return {
    start,
    end: match[0].length,
    from: check(clock(from < 7 ? from + 12 : from, 0), note),
    to: check(clock(to <= 7 || to < from ? (to + 12) % 24 : to % 24, 0), note),
  };
}

function clockToken(result: ChronoResult, text: string): TimeToken | null {
  const lead = /^(?:at|from)\s+/i.exec(result.text)?.[0].length ?? 0;
  const words = result.text.slice(lead).trimEnd();
  const start = result.index;
  // "1.00 p.m": the parser stops before the last letter.
  const half = /[ap]\.?$/i.test(words)
    ? /^\.?m\b/i.exec(text.slice(start + lead + words.length))
    : null;
  const end = start + lead + words.length + (half?.[0].length ?? 0);
  let fromHour = result.start.get("hour");
  const fromMinute = result.start.get("minute") ?? 0;
  if (fromHour === null || fromHour > 24) {
    return null;
  }
  const toHour = result.end?.get("hour") ?? null;
  const toMinute = result.end?.get("minute") ?? 0;

  const written = Number(/^\d+/.exec(words)?.[0]);
  // "10-2pm": the afternoon of the end is not the beginning's.
  if (toHour !== null && fromHour === written + 12 && fromHour > toHour) {
    fromHour = written;
  }
  const between = BETWEEN.exec(text.slice(Math.max(0, start - 24), start));
  if (between && toHour === null) {
    const hour = Number(between[1]);
    const afternoon = fromHour >= 12 && hour < 12 && hour + 12 < fromHour;
    return {
      start: start - between[0].length,
      end,
      from: found(clock(afternoon ? hour + 12 : hour, Number(between[2] ?? 0))),
      to: found(clock(fromHour, fromMinute)),
    };
  }

  const unclear = isHalfDayUnclear(words, fromHour);
  const note = { code: "morning_or_afternoon", quote: words } as const;
  // People write "2:30" for the afternoon, and "7:30" as often for the morning.
  const wrap = (hour: number, minute: number) => {
    const early = clock(hour, minute);
    const late = clock((hour + 12) % 24, minute);
    if (!unclear) {
      return found(early);
    }
    return hour < 7 ? check(late, note, [early]) : check(early, note, [late]);
  };
  const open = toHour === null ? OPEN_END.exec(text.slice(end)) : null;
  return {
    start,
    end: end + (open?.[0].length ?? 0),
    from: wrap(fromHour, fromMinute),
    to:
      toHour === null
        ? missing(open && { code: "vague_time", quote: open[1] ?? "" })
        : wrap(toHour, toMinute),
  };
}

/** "2:30" alone could be either half of the day; "02:30", "14:30" and "9:30" are read as said. */
function isHalfDayUnclear(words: string, hour: number): boolean {
  return (
    hour >= 1 &&
    hour <= 7 &&
    !/[ap]\.?\s?m\b|[ap]\b|morning|night|afternoon/i.test(words) &&
    !/^0\d/.test(words)
  );
}

function addNamed(
  tokens: TimeToken[],
  start: number,
  words: string,
  name: string,
  text: string
): void {
  const end = start + words.length;
  const midnight = /midnight/i.test(name);
  const value = midnight ? "00:00" : "12:00";
  const before = tokens.findLast((token) => token.end <= end && token.end > start - 4);
  if (before && before.end > start) {
    // "until 12 noon": the parser took the number, the word belongs to it.
    before.end = end;
    return;
  }
  const from = tokens.find((token) => RANGE_JOIN.test(text.slice(token.end, start)));
  if (from?.from.value && from.to.state === "missing") {
    from.end = end;
    from.to = found(value);
    return;
  }
  const until = tokens.find((token) => RANGE_JOIN.test(text.slice(end, token.start)));
  if (until?.from.value && until.to.state === "missing") {
    until.start = start;
    until.to = until.from;
    until.from = found(value);
    return;
  }
  tokens.push({ start, end, from: found(value), to: missing() });
}

function clock(hour: number, minute: number): string {
  return `${String(hour % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
