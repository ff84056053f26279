import type { DateToken } from "./dates";
import { ZONES } from "./event";
import { check, found, missing } from "./field";
import { LABEL, splitHeadline } from "./headline";
import type { Item } from "./items";
import { findNumbers } from "./numbers";
import { findPerks } from "./perks";
import { findPlaces } from "./places";
import type { SourceText } from "./source-text";
import { capitalise, tidy } from "./source-text";
import type SpanBook from "./spans";
import { bareRange, type TimeToken } from "./times";
import type { Field, SlotReading, SpanKind } from "./types";

/** What an item is read with. */
interface Surroundings {
  text: SourceText;
  dates: DateToken[];
  times: TimeToken[];
  book: SpanBook;
}

/** Reads one item into a slot; the day is filled in by whoever knows all days. */
export function readSlot(item: Item, index: number, around: Surroundings): SlotReading {
  return new SlotReader(item, index, around).read();
}

/** The dates inside an item, in order. */
export function datesOf(item: Item, dates: DateToken[]): DateToken[] {
  return dates.filter((date) => date.start >= item.start && date.start < item.end);
}

/** Works on a copy of the item's text in which everything understood is blanked. */
class SlotReader {
  readonly #item: Item;
  readonly #slot: number;
  readonly #around: Surroundings;
  #words: string;
  #time: TimeToken | null = null;

  constructor(item: Item, slot: number, around: Surroundings) {
    this.#item = item;
    this.#slot = slot;
    this.#around = around;
    this.#words = around.text.flat.slice(item.start, item.end);
  }

  read(): SlotReading {
    this.#cutBullets();
    this.#readDates();
    const inline = this.#readTime();
    this.#cutLabel();
    const place = this.#readPlace();
    const { needed, capacity } = this.#readNumbers();
    const perk = this.#readPerk();
    const { title, description } = this.#readWords();
    const from = this.#time?.from ?? missing<string>({ code: "no_time" });
    return {
      title,
      description,
      day: 0,
      from: inline && from.value ? this.#doubt(from) : from,
      to: this.#time?.to ?? missing(),
      place,
      perk,
      needed,
      capacity,
    };
  }

  #cutBullets(): void {
    for (const line of this.#item.lines.slice(1)) {
      if (line.bullet) {
        this.#blank(line.bullet[0] - this.#item.start, line.bullet[1] - this.#item.start);
        this.#around.book.take(...line.bullet, "structure");
      }
    }
  }

  #readDates(): void {
    for (const token of datesOf(this.#item, this.#around.dates)) {
      this.#cut(token.start, token.end, "date", token.field.state === "found");
      this.#cutJoiner(token.start);
    }
  }

  /** "18:00–19:00 CET: …": the zone goes with the time. */
  #cutZone(end: number): void {
    const after = this.#words.slice(end - this.#item.start);
    const zone = ZONES.map(([pattern]) => pattern.exec(after)).find(
      (match) => match && /^[\s(]*$/.test(after.slice(0, match.index))
    );
    if (zone) {
      this.#cut(end + zone.index, end + zone.index + zone[0].length, "zone", false);
    }
  }

  /** "on" before a date or a time that was cut stands for nothing any more. */
  #cutJoiner(end: number): void {
    const before = this.#words.slice(0, end - this.#item.start);
    const joiner = /(?<![\p{L}\p{N}])(?:on|every|each)\s+(?:the\s+)?$/iu.exec(before);
    if (joiner) {
      this.#cut(end - joiner[0].length, end, "structure", true);
    }
  }

  /** Answers whether the time stands in the middle of the description. */
  #readTime(): boolean {
    const { start, end } = this.#item;
    const tokens = this.#around.times.filter((time) => time.start >= start && time.start < end);
    this.#time = tokens.find((time) => time.from.value) ?? tokens[0] ?? null;
    if (!this.#time) {
      const bare = bareRange(this.#words);
      this.#time = bare && { ...bare, start: bare.start + start, end: bare.end + start };
    }
    const time = this.#time;
    if (!time) {
      return false;
    }
    const segment = this.#segment(time.start - start, time.end - start);
    const before = this.#words.slice(0, time.start - start);
    const after = this.#words.slice(time.end - start);
    const isHead = before.length < 3 || !/[\p{L}\p{N}]/u.test(before);
    const isTail = /^\s*(?:$|[(\n])/.test(after) && !/[.?!;:]\s|\s-+\s/.test(before);
    if (segment || isHead || isTail) {
      this.#cut(time.start, time.end, "time", time.from.state === "found");
      this.#cutZone(time.end);
      return false;
    }
    this.#note(time.start, time.end, "time", false);
    return time.start - start > 60;
  }

  #doubt(from: Field<string>): Field<string> {
    return from.value && from.state === "found"
      ? check(from.value, { code: "time_from_description", quote: this.#quote(this.#time) })
      : from;
  }

  #cutLabel(): void {
    const lead = this.#words.search(/[\p{L}\d#"'(]/u);
    const label = lead === -1 ? null : LABEL.exec(this.#words.slice(lead));
    const rest = label ? this.#words.slice(lead + label[0].length) : "";
    if (label && /\p{L}{2}/u.test(rest)) {
      const start = this.#item.start + lead;
      this.#cut(start, start + label[0].trimEnd().length, "structure", true);
    }
  }

  #readPlace(): Field<string> {
    const { start } = this.#item;
    for (const token of findPlaces(this.#words)) {
      const whole = this.#segment(token.start, token.end) && !this.#isHead(token.start, token.end);
      if (!whole && (!token.sure || this.#isHead(token.start, token.end))) {
        continue;
      }
      const [from, to] = token.value.map((at) => at + start) as [number, number];
      const value = capitalise(this.#value(from, to));
      if (whole) {
        this.#cut(from, to, "place", true);
        this.#cut(token.start + start, from, "structure", true);
        return found(value);
      }
      this.#note(from, to, "place", false);
      return check(value, { code: "place_guessed", quote: value });
    }
    return missing();
  }

  #readNumbers(): { needed: Field<number>; capacity: Field<number> } {
    const { start } = this.#item;
    let needed: Field<number> = missing({ code: "needed_default" });
    let capacity: Field<number> = missing();
    for (const token of findNumbers(this.#words)) {
      const whole =
        token.explicit ||
        (this.#segment(token.start, token.end) && !this.#isHead(token.start, token.end));
      const inTitle = token.start < 60;
      const quote = this.#value(start + token.start, start + token.end);
      const note = { code: "needed_in_passing", quote } as const;
      const sure = whole || inTitle;
      const wrap = (value: number) => (sure ? found(value) : check(value, note));
      if (token.needed !== null && needed.value === null) {
        needed = wrap(token.needed);
      }
      if (token.capacity !== null && capacity.value === null) {
        capacity = wrap(token.capacity);
      }
      if (whole) {
        this.#cut(start + token.start, start + token.end, "needed", true);
      } else {
        this.#note(start + token.start, start + token.end, "needed", sure);
      }
    }
    return { needed, capacity };
  }

  #readPerk(): Field<string> {
    const { start } = this.#item;
    const values = findPerks(this.#words).map((token) => {
      const value = this.#value(start + token.start, start + token.end);
      if (this.#segment(token.start, token.end) && !this.#isHead(token.start, token.end)) {
        this.#cut(start + token.start, start + token.end, "perk", true);
      } else {
        this.#note(start + token.start, start + token.end, "perk", true);
      }
      return value;
    });
    return values.length ? found(capitalise(values.join(", "))) : missing();
  }

  #readWords(): { title: Field<string>; description: Field<string> } {
    const { start } = this.#item;
    // A line that lost all its words must not stand between a title and its description.
    const words = this.#words.replace(/(?<=^|\n)[^\p{L}\p{N}\n]+(?=\n|$)/gu, (line) =>
      " ".repeat(line.length)
    );
    const headline = splitHeadline(words, this.#item.block);
    const value = (range: [number, number]) => this.#clean(range);
    const title = headline.title ? value(headline.title) : "";
    const description = headline.description ? value(headline.description) : "";
    if (headline.title) {
      const [from, to] = headline.title;
      this.#note(start + from, start + to, "title", !headline.guessed);
    }
    if (headline.description) {
      const [from, to] = headline.description;
      this.#note(start + from, start + to, "description", true);
    }
    this.#takePunctuation();
    return {
      title: !title
        ? missing({ code: "no_title" })
        : headline.guessed
          ? check(capitalise(title), { code: "title_guessed", quote: title })
          : found(capitalise(title)),
      description: description ? found(description) : missing(),
    };
  }

  /** Joins, brackets and dashes that nobody took. */
  #takePunctuation(): void {
    const { start, end } = this.#item;
    const flat = this.#around.text.flat.slice(start, end);
    for (const match of flat.matchAll(/[^\p{L}\p{N}\s]+/gu)) {
      this.#note(start + match.index, start + match.index + match[0].length, "structure", true);
    }
  }

  /** A value from what isn't blanked, as it was written. */
  #clean([from, to]: [number, number]): string {
    const { start } = this.#item;
    const display = this.#around.text.display.slice(start + from, start + to);
    const words = this.#words.slice(from, to);
    const kept =
      [...words].length === words.length
        ? Array.from(words, (char, at) => (char === " " ? " " : display.charAt(at))).join("")
        : words;
    return tidy(
      kept
        .replace(/\(\s*[,;]?\s*\)/g, " ")
        .replace(/\s+([,.;:!?])/g, "$1")
        .replace(/([.!?])\.+/g, "$1")
        .replace(/[,;]\s*(?=[-–—]\s)/g, " ")
        .replace(/([,;])[\s,;]+(?=[,;.]|$)/g, "")
    )
      .replace(/^["“”]([^"“”]+)["“”]$/, "$1")
      .replace(/(?<=\p{L}{2})\.$/u, (dot) => (to - from < 120 ? "" : dot));
  }

  /** Whether a range is a segment of its own: between commas, brackets, dashes or the ends. */
  #segment(from: number, to: number): boolean {
    return (
      /(?:^|[(,;.|\n:[]|\s-+)\s*(?:-\s*)?$/.test(this.#words.slice(0, from)) &&
      /^\s*(?:$|[),;.|\n:\]]|-)/.test(this.#words.slice(to))
    );
  }

  /** Whether nothing but blanks stands before a range: then it is the title itself. */
  #isHead(from: number, to: number): boolean {
    return (
      !/[\p{L}\d]/u.test(this.#words.slice(0, from)) &&
      (!/\p{L}{3}/u.test(this.#words.slice(to)) || !this.#labelled())
    );
  }

  /** Whether a label ("Workshop 1, main hall. …") was cut off the head. */
  #labelled(): boolean {
    const lead = this.#around.text.flat.slice(this.#item.start, this.#item.end);
    return /^[^\p{L}]*(?:\d[\d:.]*\s*[ap]?\.?m?\.?[^\p{L}]*)*(?:workshop|session|slot|shift|part|talk|panel|role|task)\s*(?:\d{1,2}|[A-Z])\b\s*,/iu.test(
      lead
    );
  }

  #quote(token: TimeToken | null): string {
    return token ? this.#value(token.start, token.end) : "";
  }

  #value(start: number, end: number): string {
    return tidy(this.#around.text.display.slice(start, end));
  }

  #cut(start: number, end: number, what: SpanKind, sure: boolean): void {
    this.#note(start, end, what, sure);
    this.#blank(start - this.#item.start, end - this.#item.start);
  }

  #note(start: number, end: number, what: SpanKind, sure: boolean): void {
    this.#around.book.take(start, end, what, { sure, slot: this.#slot });
  }

  #blank(from: number, to: number): void {
    const until = Math.min(to, this.#words.length);
    const piece = this.#words.slice(from, until).replace(/[^\n]/g, " ");
    this.#words = this.#words.slice(0, from) + piece + this.#words.slice(until);
  }
}
