/** What the server answers the tracker; see `docs/developers.md`. */
import type { ClaimState, PersonPayload } from "../types";

/** A topic as the tracker knows it. */
export interface TrackedTopic {
  id: number;
  title: string;
  slug: string;
  url: string;
  category_id: number | null;
  timezone: string;
  deleted: boolean;
}

/** What the reader may do with a claim now. */
export type ClaimRight =
  | "remove"
  | "promote"
  | "bring_back"
  | "remind"
  | "assign"
  | "nominate"
  | "outcome"
  | "write";

/** A row of the claims. */
export interface TrackedClaim {
  id: number;
  state: ClaimState;
  kind: string;
  queue_position: number | null;
  note: string | null;
  expires_at: string | null;
  confirm_by: string | null;
  /** Until when the seat is kept for somebody who hears of nothing at present. */
  out_of_reach_until?: string | null;
  created_at: string;
  changed_at: string;
  /** Null for the forum itself. */
  changed_by: PersonPayload | null;
  last_action: string;
  /** Null when the account is gone. */
  user: PersonPayload | null;
  slot: {
    id: number;
    title: string;
    starts_at: string | null;
    ends_at: string | null;
    past: boolean;
    withdrawn: boolean;
    /** Whether the whole call was called off. */
    cancelled: boolean;
    held: number;
    needed: number;
    capacity: number;
  };
  topic: TrackedTopic;
  can: Record<ClaimRight, boolean>;
}

/** A row of the people. */
export interface TrackedPerson {
  user: PersonPayload;
  load: number;
  done: number;
  coming: number;
  hours: number;
  dropped_out: number;
  dropped_late: number;
  no_shows: number;
  nominated: number;
  answered: number;
  last_at: string | null;
  overlapping: number;
  carries_a_lot: boolean;
  /** Whether they hear of nothing at present and have a seat in what is to come. */
  out_of_reach?: boolean;
}

/** A row of the calls. */
export interface TrackedCall {
  id: number;
  event_name: string;
  status: "open" | "closed" | "done" | "cancelled";
  cover_needed: boolean;
  closes_at: string | null;
  next_slot: { id: number; title: string; starts_at: string | null } | null;
  held: number;
  needed: number;
  capacity: number;
  places_open: number;
  unanswered: number;
  to_confirm: number;
  standby: number;
  organiser: PersonPayload | null;
  topic: TrackedTopic;
}

/** Over everything the reader may see, from today on. */
export interface TrackerSummary {
  cover_needed: number;
  places_needed: number;
  nominations_unanswered: number;
  to_confirm: number;
  standby: number;
}

/** What comes with a page; the totals with the first alone. */
export interface TrackerMeta {
  total?: number;
  calls?: number;
  next: string | null;
  moderator?: boolean;
  largest_load?: number;
}

/** What can be done to several claims at once. */
export type BulkAction = "remove" | "remind" | "promote" | "attended" | "no_show";

/** What became of one claim. */
export interface BulkResult {
  id: number;
  ok: boolean;
  error: string | null;
}
