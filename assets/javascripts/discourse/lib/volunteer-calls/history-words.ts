import { i18n } from "discourse-i18n";
import { displayName } from "./people";
import { dayAndTime } from "./time";
import type { PersonPayload } from "./types";

/** A row of the history, as the server tells it. */
export interface HistoryEvent {
  id: number;
  action: string;
  at: string;
  /** Whether the forum did it itself. */
  by_forum: boolean;
  /** Null for the forum, for who is gone, and for who isn't to be known. */
  actor: PersonPayload | null;
  user: PersonPayload | null;
  slot: { id: number; title: string } | null;
  /** Where somebody was moved to, or from. */
  other_slot: { id: number; title: string } | null;
  from_state: string | null;
  to_state: string | null;
  reason: string | null;
  data: HistoryData | null;
}

interface HistoryData {
  old?: Record<string, unknown>;
  new?: Record<string, unknown>;
  /** How many people it touched. */
  count?: number;
}

/** A row in words. */
export interface HistoryLine {
  id: number;
  icon: string;
  text: string;
  at: string;
  when: string;
  /** Who did it, where the sentence doesn't say so. */
  who: string;
  /** From which state to which, when it came from one. */
  states: string | null;
  /** What an edit changed: one line each. */
  changes: string[];
  reason: string | null;
}

const ICONS: Record<string, string> = {
  claimed: "check",
  accepted: "check",
  confirmed: "check",
  covered: "check",
  assigned: "user-plus",
  moved: "arrow-right",
  moved_away: "arrow-right",
  attended: "check",
  nominated: "flag",
  asked_again: "bell",
  offered: "envelope",
  stood_by: "users",
  last_resort_offered: "arrow-rotate-left",
  backed: "thumbs-up",
  unbacked: "thumbs-up",
  cover_needed: "bolt",
  note_changed: "note-sticky",
  reason_given: "note-sticky",
  lapsed: "hourglass",
  declined: "xmark",
  released: "xmark",
  removed: "xmark",
  no_show: "xmark",
  slot_withdrawn: "xmark",
  call_cancelled: "xmark",
  slot_added: "plus",
  invited: "users",
  thanked: "heart",
  everybody_thanked: "heart",
  reminder: "bell",
};

/** What edits change that is a time. */
const TIMES = new Set(["starts_at", "ends_at", "closes_at"]);

const NAMED = new Set([
  "title",
  "description",
  "starts_at",
  "ends_at",
  "place",
  "perk",
  "needed",
  "capacity",
  "event_name",
  "event_place",
  "timezone",
  "closes_at",
  "contact_name",
  "contact_organisation",
  "names_visible_to",
]);

/** A row of the history in words, with times by the clock of a zone. */
export function historyLine(event: HistoryEvent, zone: string): HistoryLine {
  const { action, at, from_state: from, other_slot: other, reason, slot, to_state: to } = event;
  const count = event.data?.count ?? 0;
  return {
    id: event.id,
    icon: ICONS[action] ?? "clock",
    text: i18n(`volunteer_calls.history.actions.${action}`, {
      user: event.user ? displayName(event.user) : i18n("volunteer_calls.history.somebody"),
      slot: slot?.title ?? i18n("volunteer_calls.history.a_slot"),
      other: other?.title ?? i18n("volunteer_calls.history.a_slot"),
      count,
    }),
    at,
    when: moment.tz(at, zone).format(i18n("volunteer_calls.history.time_format")),
    who: who(event),
    states:
      // Whoever was moved has left nothing; the sentence says where they are.
      from && to && from !== to && action !== "moved_away"
        ? i18n("volunteer_calls.history.from_to", { from: state(from), to: state(to) })
        : null,
    changes: changes(event.data, zone),
    reason,
  };
}

function who({ actor, by_forum }: HistoryEvent): string {
  if (by_forum) {
    return i18n("volunteer_calls.history.forum");
  }
  return actor ? displayName(actor) : i18n("volunteer_calls.history.gone");
}

function state(name: string): string {
  return i18n(`volunteer_calls.tracker.states.${name}`);
}

function changes(data: HistoryData | null, zone: string): string[] {
  const before = data?.old ?? {};
  const now = data?.new ?? {};
  return Object.keys(now)
    .filter((name) => NAMED.has(name))
    .map((name) =>
      i18n("volunteer_calls.history.change", {
        field: i18n(`volunteer_calls.history.fields.${name}`),
        old: value(name, before[name], zone),
        new: value(name, now[name], zone),
      })
    );
}

function value(name: string, given: unknown, zone: string): string {
  if (given === null || given === undefined || given === "") {
    return i18n("volunteer_calls.history.nothing");
  }
  return TIMES.has(name) ? dayAndTime(String(given), zone) : String(given);
}
