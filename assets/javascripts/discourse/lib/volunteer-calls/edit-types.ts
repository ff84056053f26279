/** What an edit would change and whom it touches, as the server says before and after. */
import type { ClaimState, FieldError, PersonPayload } from "./types";

/** What happens to a slot; the gravest first. */
export type ChangeKind =
  | "refused"
  | "withdrawn"
  | "restored"
  | "added"
  | "moved"
  | "more_room"
  | "less_room"
  | "told"
  | "changed";

/** What somebody gets of an edit; `holds_place` are those in the way of one that can't be. */
export type Outcome =
  | "asked_to_confirm"
  | "told"
  | "told_off"
  | "told_back"
  | "offered"
  | "holds_place";

/** Somebody an edit touches. */
export interface TouchedPerson {
  user: PersonPayload;
  state: ClaimState;
  /** Of those standing by, from 1. */
  place_in_line: number | null;
  outcome: Outcome;
  /** Until when an answer is awaited. */
  answer_by: string | null;
}

/** The columns of a slot that differ; times are instants. */
export type SlotColumns = Partial<
  Record<"title" | "description" | "starts_at" | "ends_at" | "place" | "perk", string | null> &
    Record<"needed" | "capacity", number>
>;

/** One slot that changes. */
export interface SlotPreview {
  /** null for a new one */
  id: number | null;
  /** Its place in what was sent; null for one to be withdrawn. */
  index: number | null;
  title: string;
  kinds: ChangeKind[];
  old: SlotColumns;
  new: SlotColumns;
  people: TouchedPerson[];
  /** How many would be in the audience; they see it in the topic only. */
  audience: number;
  problem: FieldError | null;
}

/** An edit, looked at before it is saved. */
export interface EditPreview {
  totals: {
    /** Everybody who hears of it, each once. */
    people: number;
    asked_to_confirm: number;
    told_off: number;
    refused: number;
  };
  call: { old: Record<string, unknown>; new: Record<string, unknown> } | null;
  reordered: boolean;
  slots: SlotPreview[];
}
