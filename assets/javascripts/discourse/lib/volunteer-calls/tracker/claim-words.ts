import { i18n } from "discourse-i18n";
import { displayName } from "../people";
import { dayAndTime, timeLeft } from "../time";
import type { PersonPayload } from "../types";
import type { TrackedClaim } from "./types";

/** How a claim stands, for its chip. */
export interface StateWords {
  icon: string;
  text: string;
  tone: string;
}

const ICONS: Record<string, string> = {
  claimed: "check",
  attended: "check",
  nominated: "hourglass",
  offered: "envelope",
  standby: "users",
  last_resort: "arrow-rotate-left",
};

const LIVE = new Set(["claimed", "nominated", "offered", "standby", "last_resort"]);

function calledOff({ slot, topic }: TrackedClaim): string | null {
  if (topic.deleted) {
    return "topic_deleted";
  }
  return slot.cancelled ? "call_cancelled" : slot.withdrawn ? "slot_withdrawn" : null;
}

/** A person's name; also of who is gone. */
export function nameOf(person: PersonPayload | null): string {
  return person ? displayName(person) : i18n("volunteer_calls.history.gone");
}

/**
 * The state of a claim in words; whoever has to confirm a change is shown as that, and where
 * nothing takes place any more, that.
 */
export function stateWords(claim: TrackedClaim): StateWords {
  const off = LIVE.has(claim.state) && !claim.slot.past && calledOff(claim);
  if (off) {
    return { icon: "xmark", text: i18n(`volunteer_calls.tracker.states.${off}`), tone: "" };
  }
  if (claim.confirm_by) {
    return {
      icon: "clock",
      text: i18n("volunteer_calls.tracker.states.confirm"),
      tone: "--waiting",
    };
  }
  const waiting = ["nominated", "offered"].includes(claim.state);
  const good = ["claimed", "attended"].includes(claim.state);
  const text =
    claim.state === "standby" && claim.queue_position
      ? i18n("volunteer_calls.tracker.states.standby_at", { position: claim.queue_position })
      : i18n(`volunteer_calls.tracker.states.${claim.state}`);
  return {
    icon: ICONS[claim.state] ?? "xmark",
    text,
    tone: waiting ? "--waiting" : good ? "--good" : "",
  };
}

/** When a slot is, by the event's clock. */
export function slotTime(claim: TrackedClaim): string {
  const { starts_at } = claim.slot;
  return starts_at
    ? dayAndTime(starts_at, claim.topic.timezone)
    : i18n("volunteer_calls.time.none");
}

/** How long there is to answer; null when nothing is asked. */
export function timeToAnswer(claim: TrackedClaim, now = Date.now()): string | null {
  const until = claim.expires_at ?? claim.confirm_by;
  return until && timeLeft(until, now);
}

/** Up to three names, and how many more. */
export function severalNames(claims: readonly TrackedClaim[]): string {
  const names = [...new Set(claims.map((claim) => nameOf(claim.user)))];
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3
    ? i18n("volunteer_calls.tracker.and_more", { names: shown, count: names.length - 3 })
    : shown;
}
