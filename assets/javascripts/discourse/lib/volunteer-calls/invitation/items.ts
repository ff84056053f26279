import type { DateToken } from "./dates";
import type { Line, SourceText } from "./source-text";
import { bareRange, type TimeToken } from "./times";

/** A piece of the text that may be a slot: a bullet or a line with a time, and what belongs to it. */
export interface Item {
  lines: Line[];
  start: number;
  end: number;
  /** Whether its first line is nothing but a time, so that its title has a line of its own. */
  block: boolean;
  /** Whether it has a clock time, or words for one, at its head or in its line. */
  timed: boolean;
  /** Items with nothing but blank lines and day headings between them share a list. */
  list: number;
  /** The heading above it that names its day. */
  heading: DateToken | null;
}

/** How the lines of a text were sorted. */
export interface Sorted {
  items: Item[];
  /** Lines that are neither items nor day headings. */
  prose: Line[];
  headings: { line: Line; token: DateToken }[];
  /** The line above each list, by its number. */
  intros: string[];
}

/** "Where: …" */
const NAMED_LINE = /^\p{L}+:/u;
const FILLER =
  /\b(?:day|programme|program|schedule|for|on|the|of|part|from|at|and|morning|afternoon|evening)\b|\d+(?=\s*$)|[^\p{L}\d]+/giu;
const LABEL =
  /^(?:when|date|dates|time|times|deadline|doors|rsvp|reply|sent|subject|from|to|cc)\s*:/i;
const ANSWER = /^(?:rsvp|reply|respond|deadline|contact|let)\b|@/i;
const SENTENCE =
  /\b(?:is|are|was|will|we|we're|our|you|your|please|i|i'm|they|would|could|can|hope|starts?|begins?|runs?)\b/i;

/** Sorts lines into items, day headings and prose. */
export function sortLines(
  text: SourceText,
  dates: DateToken[],
  times: TimeToken[],
  skip: Set<Line>,
  end: number
): Sorted {
  const sorted: Sorted = { items: [], prose: [], headings: [], intros: [] };
  let current: Item | null = null;
  let heading: DateToken | null = null;
  let blankBefore = false;
  let list = 0;
  let listOpen = false;

  for (const line of text.lines) {
    if (line.start >= end) {
      break;
    }
    if (line.blank) {
      blankBefore = true;
      continue;
    }
    if (skip.has(line)) {
      continue;
    }
    const mine = inLine(dates, line);
    const clocks = inLine(times, line);
    const isHead =
      startsWithTime(line, mine, clocks) ||
      (current !== null && mine.length === 0 && bareRange(line.text) !== null);

    if (isHeading(line, mine, clocks)) {
      heading = mine[0] ?? null;
      if (heading) {
        sorted.headings.push({ line, token: heading });
      }
      current = null;
    } else if (current && (isNested(line, current, isHead) || isTimeBelow(line, current, clocks))) {
      extend(current, line, clocks);
    } else if (line.bullet || isHead || isTimedLine(line, clocks)) {
      if (!listOpen) {
        list++;
        sorted.intros[list] = sorted.prose.at(-1)?.text ?? "";
        listOpen = true;
      }
      current = newItem(line, clocks, list, heading);
      sorted.items.push(current);
    } else if (current && continues(text, line, current, blankBefore, times)) {
      extend(current, line, clocks);
    } else {
      sorted.prose.push(line);
      current = null;
      listOpen = false;
    }
    blankBefore = false;
  }
  return sorted;
}

/**
 * Prose as paragraphs: mail programs break lines anywhere, and "in\nManchester" is one place.
 * Short lines and labels ("Where: …") stay lines of their own.
 */
export function paragraphs(text: SourceText, prose: Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of prose) {
    const last = joined.at(-1);
    const goesOn =
      last &&
      line.start - last.end <= 1 &&
      last.text.trimEnd().length >= 45 &&
      !NAMED_LINE.test(last.text) &&
      !NAMED_LINE.test(line.text);
    if (last && goesOn) {
      last.end = line.end;
      last.text = text.flat.slice(last.content, line.end).replace(/\n/g, " ");
    } else {
      joined.push({ ...line });
    }
  }
  return joined;
}

/** The tokens that begin in a line. */
export function inLine<T extends { start: number }>(tokens: T[], line: Line): T[] {
  return tokens.filter((token) => token.start >= line.start && token.start < line.end);
}

/** What is left of some text without the tokens and without words that only join them. */
export function remainder(
  text: string,
  offset: number,
  tokens: { start: number; end: number }[]
): string {
  let rest = text;
  for (const token of tokens) {
    const from = Math.max(0, token.start - offset);
    const to = Math.max(from, Math.min(rest.length, token.end - offset));
    rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  }
  return rest.replace(FILLER, " ").trim();
}

function newItem(line: Line, clocks: TimeToken[], list: number, heading: DateToken | null): Item {
  const timed = clocks.length > 0 || bareRange(line.text) !== null;
  const block = clocks.length > 0 && remainder(line.text, line.content, clocks) === "";
  return { lines: [line], start: line.content, end: line.end, block, timed, list, heading };
}

function extend(item: Item, line: Line, clocks: TimeToken[]): void {
  item.lines.push(line);
  item.end = line.end;
  item.timed ||= clocks.length > 0;
}

function startsWithTime(line: Line, dates: DateToken[], clocks: TimeToken[]): boolean {
  const first = clocks[0];
  if (!first || LABEL.test(line.text)) {
    return false;
  }
  const before = line.text.slice(0, first.start - line.content);
  return remainder(before, line.content, dates) === "";
}

function isHeading(line: Line, dates: DateToken[], clocks: TimeToken[]): boolean {
  if (dates.length === 0 || clocks.length > 0 || LABEL.test(line.text)) {
    return false;
  }
  const rest = remainder(line.text, line.content, dates);
  const words = rest === "" ? 0 : rest.split(/\s+/).length;
  return words === 0 || (words <= 3 && /:\s*$/.test(line.text));
}

function isNested(line: Line, item: Item, isHead: boolean): boolean {
  const head = item.lines[0];
  const deeper = line.bullet && head && line.indent > head.indent + 1;
  return Boolean(deeper && (!isHead || !item.timed));
}

/** A title with its time on an indented line of its own. */
function isTimeBelow(line: Line, item: Item, clocks: TimeToken[]): boolean {
  const head = item.lines[0];
  return Boolean(
    head && !line.bullet && !item.timed && clocks.length > 0 && line.indent > head.indent
  );
}

/** "Registration desk, 8:30-10:00, two people": no bullet, no sentence, but a time. */
function isTimedLine(line: Line, clocks: TimeToken[]): boolean {
  const words = line.text.trim();
  return (
    clocks.some((clock) => clock.from.value !== null) &&
    words.length <= 110 &&
    /^[\p{Lu}\d"]/u.test(words) &&
    !LABEL.test(words) &&
    !ANSWER.test(words) &&
    !SENTENCE.test(words)
  );
}

/** Whether an unmarked line goes on with the item above it. */
function continues(
  text: SourceText,
  line: Line,
  item: Item,
  blankBefore: boolean,
  times: TimeToken[]
): boolean {
  const head = item.lines[0];
  const previous = item.lines.at(-1);
  if (!head || !previous) {
    return false;
  }
  const hasWords = item.lines.some((one) => {
    return remainder(one.text, one.content, inLine(times, one)) !== "";
  });
  if (!hasWords) {
    return true;
  }
  if (blankBefore) {
    return false;
  }
  const wrapped = previous.end - previous.content >= 45 && !/[.!?:]\s*$/.test(previous.text);
  return item.block || line.indent > head.indent || /^[\p{Ll}(&/-]/u.test(line.text) || wrapped;
}
