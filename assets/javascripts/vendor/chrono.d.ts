/** What the reader uses of the vendored date parser (see `tools/vendor-chrono.mjs`). */
export type ChronoComponent =
  | "year"
  | "month"
  | "day"
  | "weekday"
  | "hour"
  | "minute"
  | "meridiem";

/** The parts of one date and time; `get` also answers parts that are only implied. */
export interface ChronoComponents {
  get(component: ChronoComponent): number | null;
  /** Whether the text says so, rather than the parser supplying a default. */
  isCertain(component: ChronoComponent): boolean;
}

/** One expression found in a text. */
export interface ChronoResult {
  /** Where it starts in the text. */
  index: number;
  text: string;
  start: ChronoComponents;
  end: ChronoComponents | null;
}

/** A parser for English text. */
export interface ChronoParser {
  parse(text: string, reference?: Date): ChronoResult[];
}

/**
 * Builds a parser that finds dates and ignores clock times.
 *
 * @param dayFirst - whether 3/4 is the 3rd of April
 */
export function createDateParser(dayFirst: boolean): ChronoParser;

/** Builds a parser that finds clock times and ranges of them, and ignores dates. */
export function createTimeParser(): ChronoParser;
