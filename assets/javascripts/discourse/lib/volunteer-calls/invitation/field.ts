import type { Field, Note } from "./types";

/** A value that stands in the text. */
export function found<T>(value: T): Field<T> {
  return { value, state: "found", note: null, others: [] };
}

/** A reading to confirm, with the reason and other possible readings. */
export function check<T>(value: T, note: Note, others: T[] = []): Field<T> {
  return { value, state: "check", note, others };
}

/** Nothing in the text, or nothing that is a value yet. */
export function missing<T>(note: Note | null = null): Field<T> {
  return { value: null, state: "missing", note, others: [] };
}
