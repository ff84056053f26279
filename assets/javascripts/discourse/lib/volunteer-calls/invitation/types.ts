/**
 * What the reader of pasted invitations answers. All dates and times are wall clock, as the text
 * says them; nothing is converted between time zones.
 */

/**
 * How sure the reader is: `found` stands in the text, `check` is a reading that somebody has to
 * confirm, `missing` is not in the text and stays empty.
 */
export type MarkState = "found" | "check" | "missing";

/** Why a field wants a look. Each has a sentence under `volunteer_calls.invitation.notes`. */
export type NoteCode =
  | "no_date"
  | "date_unread"
  | "year_missing"
  | "weekday_only"
  | "weekday_among_days"
  | "weekday_contradicts"
  | "day_month_order"
  | "several_days"
  | "date_past"
  | "no_time"
  | "vague_time"
  | "morning_or_afternoon"
  | "time_from_description"
  | "end_of_day"
  | "needed_default"
  | "needed_for_all"
  | "needed_in_passing"
  | "no_title"
  | "title_guessed"
  | "no_place"
  | "place_guessed"
  | "perk_for_all"
  | "no_name"
  | "name_guessed"
  | "organisation_guessed"
  | "zone_named";

/** A remark at a field: a code and what its sentence quotes. */
export interface Note {
  code: NoteCode;
  /** The words of the text it is about. */
  quote?: string;
  /** A date it is about, `YYYY-MM-DD`. */
  date?: string;
}

/** One value as it was understood. */
export interface Field<T> {
  /** Null exactly when the state is `missing`. */
  value: T | null;
  state: MarkState;
  note: Note | null;
  /** Other readings of the same words, likeliest first. */
  others: T[];
}

/** When volunteering ends, as far as the text says. */
export interface Deadline {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:mm`; the end of the day when the text names none. */
  time: string;
}

/** One job as it was understood. */
export interface SlotReading {
  title: Field<string>;
  description: Field<string>;
  /** Index into {@link Reading.days}. */
  day: number;
  /** `HH:mm` */
  from: Field<string>;
  /** `HH:mm`; earlier than `from` means the next day. */
  to: Field<string>;
  place: Field<string>;
  perk: Field<string>;
  /** Missing when the text has no number; the builder then proposes 1. */
  needed: Field<number>;
  /** Missing when the text names no maximum. */
  capacity: Field<number>;
}

/** What a piece of the text was taken for. */
export type SpanKind =
  | "date"
  | "time"
  | "title"
  | "description"
  | "place"
  | "perk"
  | "needed"
  | "name"
  | "organisation"
  | "email"
  | "phone"
  | "event"
  | "deadline"
  | "zone"
  /** Bullets, quote marks, labels, dashes: understood, with nothing to show. */
  | "structure";

/** A piece of the pasted text; `start` and `end` are offsets into it (`end` exclusive). */
export interface Span {
  start: number;
  end: number;
  what: SpanKind;
  sure: "sure" | "check";
  /** Index of the slot it belongs to, if to one. */
  slot?: number;
}

/** A piece of the text that found no field. */
export interface Leftover {
  start: number;
  end: number;
  text: string;
}

/** Everything that was read from one text. */
export interface Reading {
  event: {
    name: Field<string>;
    place: Field<string>;
    /** The zone the times are in: the reader's, unless the text names another. */
    timezone: Field<string>;
    closes: Field<Deadline>;
  };
  /** The days (`YYYY-MM-DD`), in the order of the text; at least one entry, maybe missing. */
  days: Field<string>[];
  contact: {
    name: Field<string>;
    organisation: Field<string>;
    email: Field<string>;
    phone: Field<string>;
  };
  slots: SlotReading[];
  /** In order, not overlapping. */
  spans: Span[];
  /** In order; with the spans it covers every character of the text that isn't blank. */
  leftover: Leftover[];
}

/** What the reader knows besides the text. */
export interface ReadingContext {
  /** The person's IANA zone. */
  timezone: string;
  now: Date;
  /** Whether 3/4 is the 3rd of April for this person. */
  dayFirst: boolean;
}
