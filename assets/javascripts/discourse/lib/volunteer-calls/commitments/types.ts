/** The shapes of `GET /volunteer-calls/mine.json` and `GET /volunteer-calls.json`. */
import type { Agreement, ClaimKind, ClaimState, PersonPayload, Refusal } from "../types";

/** When somebody who waits is asked, as it holds for this very place. */
export type AskingRule =
  | { code: "offer"; minutes: number }
  | { code: "cover" }
  | { code: "last_resort"; at: string }
  | { code: "last_resort_due" }
  | { code: "last_resort_someday" };

/** What came of a claim that is over. */
export type Outcome = "took_part" | "no_show" | "dropped_out" | "removed" | "called_off";

/** One of the reader's own claims. */
export interface Commitment {
  claim: {
    id: number;
    state: ClaimState;
    kind: ClaimKind;
    note: string | null;
    ended_at: string | null;
    expires_at: string | null;
    confirm_by: string | null;
    agreed: Agreement | null;
    nominated_by: PersonPayload | null;
    nomination_note: string | null;
  };
  /** Beyond title and time only where the reader sees the topic. */
  slot: {
    id: number;
    title: string;
    starts_at: string | null;
    ends_at: string | null;
    place?: string | null;
    needed?: number;
    capacity?: number;
    held?: number;
    withdrawn?: boolean;
    cover_needed?: boolean;
  };
  timezone: string;
  /** null when the reader can't see it any more */
  topic: { id: number; title: string; url: string; event_name: string } | null;
  /** Whether the reader may see who else is there. */
  names: boolean;
  /** Where its calendar file is; null when it is no appointment. */
  calendar: string | null;
  people: PersonPayload[];
  place_in_line?: number | null;
  rule?: AskingRule | null;
  outcome?: Outcome;
  covered_by?: PersonPayload | null;
  /** How many said thanks in the call. */
  thanks?: number;
  /** How it went, in a few words. */
  told?: string | null;
}

/** The reader's secret calendar address. */
export interface FeedPayload {
  /** null when the forum's own secret was changed since it was made */
  url: string | null;
  created_at: string;
}

export interface PastPage {
  past: Commitment[];
  meta: { past: number; next: string | null };
}

export interface CommitmentsPayload extends PastPage {
  waiting: Commitment[];
  upcoming: Commitment[];
  standby: Commitment[];
  feed: FeedPayload | null;
}

/** A slot with places open. */
export interface OpenSlot {
  id: number;
  title: string;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  perk: string | null;
  needed: number;
  capacity: number;
  held: number;
  places_open: number;
  cover_needed: boolean;
  /** Whether it overlaps nothing the reader has; null for visitors. */
  fits: boolean | null;
  /** Of the reader's own claim, if they have one. */
  state: ClaimState | null;
  url: string;
}

/** A call that needs people. */
export interface OpenCall {
  id: number;
  topic: { id: number; title: string; url: string; category_id: number | null };
  event: { name: string; place: string | null };
  timezone: string;
  closes_at: string | null;
  places_open: number;
  cover_needed: boolean;
  slots: OpenSlot[];
}

export interface OpenCallsPayload {
  calls: OpenCall[];
  meta: { total: number; next: string | null };
  /** Why the reader can't volunteer anywhere; null when they can. */
  refusal: Refusal | null;
}

/** What the address of the list can say. */
export const PARAMETERS = ["q", "category", "tag", "from", "to", "fits"] as const;

/** What the address of the list says; null or nothing where it is silent. */
export type OpenCallsAddress = Partial<Record<(typeof PARAMETERS)[number], string | null>>;
