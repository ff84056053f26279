import { tracked } from "@glimmer/tracking";
import type { Field, Note } from "../invitation/types";
import type { FieldError } from "../types";

/** A doubt of the reader's that nobody has settled yet. */
export interface Mark {
  state: "check" | "missing";
  note: Note;
  /** Other readings of the same words. */
  others: string[];
}

/** What a draft keeps of a field. */
export interface FieldSnapshot {
  value: string;
  mark?: Mark;
}

let count = 0;

/** One input: its text, the reader's doubt about it, and the server's error. */
export default class FormField {
  static restore(snapshot: FieldSnapshot | undefined): FormField {
    const field = new FormField(snapshot?.value ?? "");
    field.mark = snapshot?.mark ?? null;
    return field;
  }

  /** A field from a reading. What is missing without a note is simply empty. */
  static read(reading: Field<string> | Field<number>, fallback = ""): FormField {
    const field = new FormField(reading.value === null ? fallback : String(reading.value));
    if (reading.state !== "found" && reading.note) {
      const { state, note, others } = reading;
      field.mark = { state, note, others: others.map(String) };
    }
    return field;
  }

  @tracked value: string;
  @tracked mark: Mark | null = null;
  @tracked error: FieldError | null = null;
  /** The input's id, to label it and to jump to it. */
  readonly id = `volunteer-call-field-${++count}`;

  constructor(value = "") {
    this.value = value;
  }

  get isBlank(): boolean {
    return this.value.trim() === "";
  }

  /** Somebody's own words: they settle any doubt, and an error loses its ground. */
  set(value: string): void {
    this.value = value;
    this.mark = null;
    this.error = null;
  }

  /** "Right": the reading stays, the doubt goes. */
  confirm(): void {
    this.mark = null;
  }

  snapshot(): FieldSnapshot {
    return this.mark ? { value: this.value, mark: this.mark } : { value: this.value };
  }
}
