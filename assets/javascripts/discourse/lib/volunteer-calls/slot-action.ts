import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import type { ClaimPayload } from "./types";

/** What stands where a slot's button would be. */
export type SlotAction =
  | { kind: "mine"; claim: ClaimPayload }
  /** `place` counts from 1; `canMoveUp` when a seat became free. */
  | { kind: "in_line"; claim: ClaimPayload; place: number; canMoveUp: boolean }
  /** `wish` names the button: people are needed, there is room, or all seats are held. */
  | { kind: "offer"; wish: "volunteer" | "join" | "standby" }
  | { kind: "log_in" }
  /** The reason, as a sentence. */
  | { kind: "why"; reason: string };

/** Decides what a reader can do with a slot now, or why not. */
export function actionFor(slot: VolunteerSlot): SlotAction {
  const { mine, phase } = slot;
  const refusal = slot.call.viewer.refusal;
  if (mine && slot.isMine) {
    return { kind: "mine", claim: mine };
  }
  if (mine?.state === "standby") {
    const canMoveUp = phase === "open" && !refusal && slot.fill !== "filled";
    const place = slot.standby.indexOf(mine) + 1;
    return { kind: "in_line", claim: mine, place, canMoveUp };
  }
  if (phase !== "open") {
    return { kind: "why", reason: i18n(`volunteer_calls.card.why.${phase}`) };
  }
  if (refusal) {
    return refusal.code === "logged_out"
      ? { kind: "log_in" }
      : { kind: "why", reason: refusal.message };
  }
  return { kind: "offer", wish: wishFor(slot) };
}

/** The wish that fits how far a slot is filled. */
export function wishFor(slot: VolunteerSlot): "volunteer" | "join" | "standby" {
  const wishes = {
    needed: "volunteer",
    enough: "join",
    filled: "standby",
  } as const;
  return wishes[slot.fill];
}

/** Whether the reader can still give up what they hold here. */
export function canLeave(slot: VolunteerSlot): boolean {
  return slot.phase !== "past";
}
