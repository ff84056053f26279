import { findContact } from "./contact";
import { type DateToken, findDates, unreadDate } from "./dates";
import { findEventName, findZone } from "./event";
import { check, missing } from "./field";
import { type Item, paragraphs, sortLines } from "./items";
import { sortItems } from "./lists";
import { mailHeaders } from "./mail-headers";
import { findDeadline, findEventPlace, needForAll, perkForAll } from "./prose";
import { readProseSlot } from "./prose-slot";
import { datesOf, readSlot } from "./slot";
import { prepare } from "./source-text";
import SpanBook from "./spans";
import { findTimes } from "./times";
import type { Field, Reading, ReadingContext } from "./types";

/** Longer texts are read up to here; the rest stays in the leftover. */
const MAX_LENGTH = 20_000;

/**
 * Reads an invitation: slots, days, place, contact, and where in the text each of them stands.
 * Works on the text alone, changes no time zone, and leaves empty what the text doesn't say.
 *
 * @param source - the pasted text
 * @param context - who reads, and when
 */
export function readInvitation(source: string, context: ReadingContext): Reading {
  const book = new SpanBook(source);
  const text = prepare(source.slice(0, MAX_LENGTH));

  const contact = findContact(text, book);
  const headers = mailHeaders(text);
  const isBody = ({ start }: { start: number }) =>
    ![...headers].some((line) => start >= line.start && start < line.end);
  const dates = findDates(text.flat, context).filter(isBody);
  const times = findTimes(blankOut(text.flat, dates)).filter(isBody);
  const sorted = sortLines(text, dates, times, headers, contact.signatureStart);
  const lists = sortItems(sorted);
  const prose = paragraphs(text, sorted.prose);

  const closes = findDeadline(text, prose, dates, times, book);
  const open = dates.filter((date) => !book.isTaken(date.start, date.end));
  const slots = lists.slots.map((item, index) =>
    readSlot(item, index, { text, dates: open, times, book })
  );
  if (slots.length === 0) {
    const slot = readProseSlot(text, prose, times, book);
    slots.push(...(slot ? [slot] : []));
  }
  for (const item of [...lists.slots, ...lists.perks]) {
    const bullet = item.lines[0]?.bullet;
    if (bullet) {
      book.take(...bullet, "structure");
    }
  }
  const days = assignDays(
    lists.slots,
    open,
    sorted.headings,
    (slot, day) => {
      const reading = slots[slot];
      if (reading) {
        reading.day = day;
      }
    },
    (token) => book.take(token.start, token.end, "date", { sure: token.field.state === "found" })
  );

  const asides = [...prose, ...lists.others.flatMap((item) => item.lines)];
  const reading: Reading = {
    event: {
      name: findEventName(text, [...headers, ...prose], book),
      place: findEventPlace(text, prose, open, book),
      timezone: findZone(text, context.timezone, book),
      closes,
    },
    days,
    contact: contact.reading,
    slots,
    spans: [],
    leftover: [],
  };
  needForAll(text, asides, slots, book);
  perkForAll(text, [...asides, ...lists.perks.flatMap((item) => item.lines)], slots, book);
  for (const [start, end] of text.markup) {
    book.take(start, end, "structure");
  }
  reading.spans = book.spans;
  reading.leftover = book.leftover;
  return reading;
}

function blankOut(flat: string, tokens: { start: number; end: number }[]): string {
  let blanked = flat;
  for (const { start, end } of tokens) {
    blanked = blanked.slice(0, start) + " ".repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

function datesInItem(item: Item | undefined, dates: DateToken[]): string[] {
  const tokens = item ? datesOf(item, dates) : [];
  return [...new Set(tokens.flatMap(({ field }) => (field.value ? [field.value] : [])))];
}

/**
 * Gives each slot its day: its own date, the heading above it, the last one named, or the event's.
 * What is said once for all stands in the prose.
 */
function assignDays(
  items: Item[],
  dates: DateToken[],
  headings: { token: DateToken }[],
  assign: (slot: number, day: number) => void,
  take: (token: DateToken) => void
): Field<string>[] {
  const inItems = new Set(items.flatMap((item) => datesOf(item, dates)));
  const inHeadings = new Set(headings.map((heading) => heading.token));
  const prose = dates.filter((date) => !inItems.has(date) && !inHeadings.has(date));
  const days: Field<string>[] = [];
  const dayOf = (token: DateToken): number => {
    const same = days.findIndex((day) => day.value === token.field.value);
    take(token);
    return same === -1 ? days.push({ ...token.field }) - 1 : same;
  };

  // A slot with a date we can't read: the heading's or the event's would be a wrong one.
  const unread = items.map((item) =>
    datesOf(item, dates).length > 0 ? null : unreadDate(item.lines[0]?.text ?? "")
  );
  const general = prose[0] ?? null;
  const several = prose.filter((token) => token.field.value !== general?.field.value);
  const owners = items.map((item) => datesOf(item, dates)[0] ?? item.heading);
  const needsGeneral = owners.some((owner) => !owner) || items.length === 0;
  owners.forEach((owner, index) => {
    const words = unread[index];
    if (words) {
      const note = { code: "date_unread", quote: words } as const;
      assign(index, days.push(missing(note)) - 1);
      return;
    }
    const token =
      owner ?? general ?? owners.slice(0, index).findLast(Boolean) ?? owners.find(Boolean);
    const day = token ? dayOf(token) : 0;
    const others = datesInItem(items[index], dates).filter((date) => date !== days[day]?.value);
    const first = days[day]?.value;
    if (first && others.length > 0) {
      days[day] = check(first, { code: "several_days", date: first }, others);
    }
    assign(index, day);
  });
  if (general && needsGeneral && items.length === 0) {
    dayOf(general);
  }
  prose.filter((token) => days.some((day) => day.value === token.field.value)).forEach(take);

  const first = days[0];
  const manyDays = several.length > 0 || general?.until;
  if (first?.value && general && needsGeneral && manyDays && first.value === general.field.value) {
    several.forEach(take);
    const others = several.flatMap(({ field }) => (field.value ? [field.value] : []));
    days[0] = check(first.value, { code: "several_days", date: first.value }, [
      ...new Set([...others, ...(general.until ? [general.until] : [])]),
    ]);
  }
  return days.length ? days : [missing({ code: "no_date" })];
}
