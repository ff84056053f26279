import { i18n } from "discourse-i18n";
import type { Note } from "../invitation/types";

/** The reader's doubt as a sentence. */
export function noteSentence(note: Note): string {
  return i18n(`volunteer_calls.invitation.notes.${note.code}`, {
    quote: note.quote ?? "",
    date: note.date ? dayWords(note.date) : "",
  }) as string;
}

/** "Friday 16 February 2018" */
export function dayWords(date: string): string {
  return moment(date, "YYYY-MM-DD").format(i18n("volunteer_calls.builder.formats.day"));
}

/** A reading to choose instead, in words where it is a date. */
export function otherWords(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value) : value;
}
