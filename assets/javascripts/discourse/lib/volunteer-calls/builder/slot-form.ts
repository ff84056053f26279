import { tracked } from "@glimmer/tracking";
import { addDays } from "../invitation/calendar-date";
import type { SlotReading } from "../invitation/types";
import type { FieldError, SlotInput } from "../types";
import FormField, { type FieldSnapshot } from "./form-field";
import { wallClock } from "./wall-clock";

/** The inputs of a slot, in their order on the page. */
export const SLOT_FIELDS = [
  "title",
  "description",
  "date",
  "from",
  "to",
  "needed",
  "capacity",
  "place",
  "perk",
] as const;

/** The name of one of a slot's inputs. */
export type SlotFieldName = (typeof SLOT_FIELDS)[number];

/** What a draft keeps of a slot. */
export interface SlotSnapshot {
  /** Of a slot that exists. */
  id?: number;
  fields: Partial<Record<SlotFieldName, FieldSnapshot>>;
  endDate: string | null;
  instants: { from: string | null; to: string | null };
}

let count = 0;

/** A slot being written. Dates are `YYYY-MM-DD`, times `HH:mm`, on the clocks of the call's zone. */
export default class SlotForm {
  /** A slot as it was attached before; times of any form are read in `zone`. */
  static fromInput(input: SlotInput, zone: string): SlotForm {
    const slot = new SlotForm();
    slot.id = input.id;
    const starts = wallClock(input.starts_at, zone);
    const ends = wallClock(input.ends_at, zone);
    slot.title.value = input.title;
    slot.description.value = input.description ?? "";
    slot.date.value = starts?.date ?? "";
    slot.from.value = starts?.time ?? "";
    slot.to.value = ends?.time ?? "";
    slot.endDate = ends && ends.date !== starts?.date ? ends.date : null;
    slot.instants = { from: starts?.instant ?? null, to: ends?.instant ?? null };
    slot.needed.value = String(input.needed);
    slot.capacity.value = String(input.capacity);
    slot.place.value = input.place ?? "";
    slot.perk.value = input.perk ?? "";
    return slot;
  }

  /** A slot as it was understood; the day is the caller's. */
  static fromReading(reading: SlotReading, proposed = "1"): SlotForm {
    const slot = new SlotForm();
    slot.title = FormField.read(reading.title);
    slot.description = FormField.read(reading.description);
    slot.from = FormField.read(reading.from);
    slot.to = FormField.read(reading.to);
    slot.place = FormField.read(reading.place);
    slot.perk = FormField.read(reading.perk);
    slot.needed = FormField.read(reading.needed, proposed);
    const room = Math.max(Number(slot.needed.value), reading.capacity.value ?? 0);
    slot.capacity = FormField.read(reading.capacity, String(room));
    return slot;
  }

  static restore(snapshot: SlotSnapshot): SlotForm {
    const slot = new SlotForm();
    for (const name of SLOT_FIELDS) {
      slot[name] = FormField.restore(snapshot.fields[name]);
    }
    slot.id = snapshot.id;
    slot.endDate = snapshot.endDate;
    slot.instants = { ...snapshot.instants };
    return slot;
  }

  /** The day it ends on, when that is another one than it begins on. */
  @tracked endDate: string | null = null;
  /** For lists and ids; means nothing beyond this page. */
  readonly key = `volunteer-call-slot-${++count}`;

  /** Of a slot that exists; undefined for one that is new. */
  id: number | undefined;

  title = new FormField();
  description = new FormField();
  date = new FormField();
  from = new FormField();
  to = new FormField();
  needed = new FormField("1");
  capacity = new FormField("1");
  place = new FormField();
  perk = new FormField();

  /** Set where clocks show this time twice that day: which of the two is meant (ISO 8601). */
  instants: { from: string | null; to: string | null } = {
    from: null,
    to: null,
  };

  get fields(): FormField[] {
    return SLOT_FIELDS.map((name) => this[name]);
  }

  get errors(): FieldError[] {
    return this.fields.flatMap(({ error }) => (error ? [error] : []));
  }

  /** Whether the end looks like one on the next day. */
  get seemsOvernight(): boolean {
    const { from, to, endDate } = this;
    return Boolean(endDate === null && from.value && to.value && to.value <= from.value);
  }

  /** Changes an input, and what depends on it. */
  change(name: SlotFieldName, value: string): void {
    const before = this.needed.value;
    this[name].set(value);
    if (name === "needed" && this.capacity.value === before) {
      this.capacity.set(value);
    }
    if (name === "date") {
      this.endDate = null;
      this.instants = { from: null, to: null };
    } else if (name === "from" || name === "to") {
      this.instants = { ...this.instants, [name]: null };
    }
  }

  /** Lets it end on the day after it begins, or takes that back. */
  endNextDay(next: boolean): void {
    this.endDate = next && this.date.value ? addDays(this.date.value, 1) : null;
    this.to.error = null;
  }

  /** Takes one of the readings of a clock time that happens twice or never that day. */
  choose(name: "from" | "to", instant: string, zone: string): void {
    const wall = wallClock(instant, zone);
    if (wall) {
      this[name].set(wall.time);
      this.instants = { ...this.instants, [name]: instant };
    }
  }

  /** A new slot that goes on where this one ends, with its place and perk. */
  next(): SlotForm {
    const slot = new SlotForm();
    slot.date.value = this.endDate ?? this.date.value;
    slot.from.value = this.to.value;
    slot.place.value = this.place.value;
    slot.perk.value = this.perk.value;
    return slot;
  }

  duplicate(): SlotForm {
    return SlotForm.restore({ ...this.snapshot(), id: undefined });
  }

  /** The zone is another one: what was an instant is a time on its clocks now. */
  forgetInstants(): void {
    this.instants = { from: null, to: null };
  }

  toInput(): SlotInput {
    const day = this.date.value;
    // A time of no day goes as it is: what is wrong with it is the server's to say.
    const clock = (date: string, time: string, instant: string | null) =>
      time ? (instant ?? `${date} ${time}`.trim()) : null;
    return {
      ...(this.id === undefined ? {} : { id: this.id }),
      title: this.title.value.trim(),
      description: this.description.value.trim() || null,
      starts_at: clock(day, this.from.value, this.instants.from),
      ends_at: clock(this.endDate ?? day, this.to.value, this.instants.to),
      place: this.place.value.trim() || null,
      perk: this.perk.value.trim() || null,
      needed: wholeNumber(this.needed.value),
      capacity: wholeNumber(this.capacity.value || this.needed.value),
    };
  }

  snapshot(): SlotSnapshot {
    const fields = Object.fromEntries(SLOT_FIELDS.map((name) => [name, this[name].snapshot()]));
    return { id: this.id, fields, endDate: this.endDate, instants: { ...this.instants } };
  }
}

/** What isn't a whole number is left to the server to refuse: 0 is none. */
function wholeNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
}
