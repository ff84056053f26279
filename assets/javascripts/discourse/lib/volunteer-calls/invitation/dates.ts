import { type ChronoParser, type ChronoResult, createDateParser } from "../../../../vendor/chrono";
import { addDays, calendarDate, nextDate, today, weekdayOf } from "./calendar-date";
import { check, found } from "./field";
import { withoutDashBullets } from "./source-text";
import type { Field, ReadingContext } from "./types";

/** A date in the text. */
export interface DateToken {
  start: number;
  end: number;
  field: Field<string>;
  /** The last day of a range ("16 to 18 February"), if it is one. */
  until: string | null;
}

/** Short and lower-case forms that are words before they are dates. */
const RATHER_A_WORD =
  /^(?:on |the |this |next )?(?:may|march|mar|sat|sun|mon|wed|sec|week(?:end|day)s?|Week(?:end|day)s?)\b/;
/** … unless an ordinal or a year leaves no doubt: "sat 5th dec". */
const SURELY_A_DATE = /\d(?:st|nd|rd|th)\b|\d{4}/i;
/** "12-12.30" is a time: a date is written with one kind of sign. */
const TWO_SIGNS = /^\D*\d{1,4}([/.-])\d{1,2}(?!\1)[/.-]\d/;
const SECOND_OF_TWO = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*(?:and|&|\+)\s*$/;
const parsers = new Map<boolean, ChronoParser>();

/**
 * Finds the days a text names. Only what the text says decides: relative words ("tomorrow") are
 * left alone, because nobody knows when they were written.
 */
export function findDates(flat: string, context: ReadingContext): DateToken[] {
  let parser = parsers.get(context.dayFirst);
  if (!parser) {
    parser = createDateParser(context.dayFirst);
    parsers.set(context.dayFirst, parser);
  }
  const from = today(context.now, context.timezone);
  const tokens: DateToken[] = [];

  for (const result of parser.parse(forParser(flat), context.now)) {
    const isWord = RATHER_A_WORD.test(result.text) && !SURELY_A_DATE.test(result.text);
    if (isWord || TWO_SIGNS.test(result.text)) {
      continue;
    }
    const field = readDate(result, from, context);
    if (!field) {
      continue;
    }
    const lead = /^(?:on|the)\s+/i.exec(result.text)?.[0].length ?? 0;
    const start = result.index + lead;
    const end = result.index + wordsOnly(result.text);
    const first = firstOfTwo(flat.slice(Math.max(0, start - 12), start), field);
    if (first) {
      tokens.push({
        start: start - first.length,
        end: start - first.length + first.digits,
        field: first.field,
        until: null,
      });
    }
    tokens.push({ start, end, field, until: lastDay(result, field) });
  }
  return weekdaysAmong(tokens);
}

/** "12. Juni 2027", "6 de marzo de 2027": words that look like a date, in another language mostly. */
export function unreadDate(words: string): string | null {
  return /\b\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,}\.?\s+(?:de\s+)?20\d\d\b/u.exec(words)?.[0] ?? null;
}

/** "Festival 5 to 7 March … Saturday": the weekday of a day that the text names otherwise. */
function weekdaysAmong(tokens: DateToken[]): DateToken[] {
  const isBare = ({ field }: DateToken) => field.note?.code === "weekday_only";
  const named = new Set(tokens.filter((token) => !isBare(token)).flatMap(daysOf));
  return tokens.map((token) => {
    const next = token.field.value;
    const note = token.field.note;
    if (!isBare(token) || !next || !note) {
      return token;
    }
    const fitting = [...named].filter((day) => weekdayOf(day) === weekdayOf(next));
    const [day] = fitting;
    if (!day || fitting.length > 1) {
      return token;
    }
    const others = day === next ? [] : [next];
    const field = check(day, { code: "weekday_among_days", quote: note.quote, date: day }, others);
    return { ...token, field };
  });
}

function daysOf({ field, until }: DateToken): string[] {
  const days: string[] = [];
  for (let day = field.value; day && days.length < 31; day = addDays(day, 1)) {
    days.push(day);
    if (!until || day >= until) {
      break;
    }
  }
  return days;
}

/** As the parser knows it, of the same length. */
function forParser(flat: string): string {
  return withoutDashBullets(flat).replace(/\bWeds\b/g, "Wed ");
}

/** ISO dates may carry their time; it is read apart. */
function wordsOnly(text: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}(?:T(?=\d)|(?=\s))/.exec(text);
  return iso ? iso[0].length : text.length;
}

function readDate(
  result: ChronoResult,
  from: string,
  context: ReadingContext
): Field<string> | null {
  const { start, text } = result;
  const day = start.get("day");
  const month = start.get("month");
  const weekday = start.isCertain("weekday") ? start.get("weekday") : null;

  if (!start.isCertain("day")) {
    if (weekday === null) {
      return null;
    }
    const ahead = (weekday - weekdayOf(from) + 7) % 7;
    const date = addDays(from, ahead);
    return check(date, { code: "weekday_only", quote: text, date });
  }
  if (day === null || month === null) {
    return null;
  }
  if (!start.isCertain("year")) {
    return withoutYear(text, from, month, day, weekday);
  }
  const year = start.get("year");
  const date = year === null ? null : calendarDate(year, month, day);
  if (!date) {
    return null;
  }
  return withYear(text, date, weekday, from, context);
}

function withoutYear(
  text: string,
  from: string,
  month: number,
  day: number,
  weekday: number | null
): Field<string> | null {
  const plain = nextDate(from, month, day, null);
  const date = nextDate(from, month, day, weekday);
  if (!date) {
    const note = { code: "weekday_contradicts", quote: text } as const;
    return plain ? check(plain, { ...note, date: plain }) : null;
  }
  const swapped = isOrderUnclear(text) ? nextDate(from, day, month, null) : null;
  const others = [swapped, plain].filter(
    (other): other is string => other !== null && other !== date
  );
  return check(
    date,
    { code: swapped ? "day_month_order" : "year_missing", quote: text, date },
    others
  );
}

function withYear(
  text: string,
  date: string,
  weekday: number | null,
  from: string,
  context: ReadingContext
): Field<string> {
  if (weekday !== null && weekdayOf(date) !== weekday) {
    return check(date, { code: "weekday_contradicts", quote: text, date });
  }
  const swapped = isOrderUnclear(text)
    ? calendarDate(Number(date.slice(0, 4)), Number(date.slice(8, 10)), Number(date.slice(5, 7)))
    : null;
  if (swapped && swapped !== date && weekday === null) {
    return check(date, { code: "day_month_order", quote: text, date }, [swapped]);
  }
  if (date < from && context.now.getTime() > 0) {
    return check(date, { code: "date_past", quote: text, date });
  }
  return found(date);
}

/** 03/04: two numbers that could both be the month. */
function isOrderUnclear(text: string): boolean {
  const numbers = /^\D*(\d{1,2})[/.-](\d{1,2})(?:\D|$)/.exec(text);
  if (!numbers) {
    return false;
  }
  const [a, b] = [Number(numbers[1]), Number(numbers[2])];
  return a <= 12 && b <= 12 && a !== b;
}

/** "16 and 17 February": the parser sees the second day only. */
function firstOfTwo(
  before: string,
  second: Field<string>
): { length: number; digits: number; field: Field<string> } | null {
  const match = SECOND_OF_TWO.exec(before);
  if (!match || !second.value) {
    return null;
  }
  const [year, month] = second.value.split("-").map(Number);
  const date = calendarDate(year ?? 0, month ?? 0, Number(match[1]));
  if (!date || date >= second.value) {
    return null;
  }
  const digits = match[0].search(/\s*(?:and|&|\+)/);
  const field =
    second.state === "found"
      ? found(date)
      : check(date, { code: "year_missing", quote: match[0].trim(), date });
  return { length: match[0].length, digits, field };
}

function lastDay(result: ChronoResult, field: Field<string>): string | null {
  const day = result.end?.get("day");
  const month = result.end?.get("month");
  if (!field.value || !day || !month) {
    return null;
  }
  const until = calendarDate(Number(field.value.slice(0, 4)), month, day);
  return until && until > field.value ? until : null;
}
