import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import type { ClaimPayload } from "./types";

/** What a slot's button is about: people are needed, there is room, or all seats are held. */
export type Wish = "cover" | "volunteer" | "join" | "standby";

/** What stands where a slot's button would be. */
export type SlotAction =
  | { kind: "mine"; claim: ClaimPayload }
  /** What the reader is asked stands in the slot; there is nothing else to do meanwhile. */
  | { kind: "asked"; claim: ClaimPayload }
  /** `place` counts from 1; `wish` when a seat became free. */
  | { kind: "in_line"; claim: ClaimPayload; place: number; wish: Wish | null }
  | { kind: "last_resort"; claim: ClaimPayload; wish: Wish | null }
  | { kind: "offer"; wish: Wish }
  | { kind: "log_in" }
  /** The reason, as a sentence. */
  | { kind: "why"; reason: string };

// What doesn't keep somebody from stepping in at short notice.
const OPEN_FOR_COVER = ["volunteering_closed", "topic_closed"];

/** Decides what a reader can do with a slot now, or why not. */
export function actionFor(slot: VolunteerSlot): SlotAction {
  const { asked, mine, phase } = slot;
  const { refusal } = slot.call.viewer;
  if (slot.call.cancelled) {
    return { kind: "why", reason: i18n("volunteer_calls.card.why.cancelled") };
  }
  if (asked) {
    return { kind: "asked", claim: asked };
  }
  if (mine?.state === "standby") {
    const wish = canOffer(slot) ? wishFor(slot) : null;
    const place = slot.standby.indexOf(mine) + 1;
    return { kind: "in_line", claim: mine, place, wish: wish === "standby" ? null : wish };
  }
  if (mine?.state === "last_resort") {
    return { kind: "last_resort", claim: mine, wish: canOffer(slot) ? wishFor(slot) : null };
  }
  if (mine && slot.isMine) {
    return { kind: "mine", claim: mine };
  }
  if (mine && phase !== "past") {
    return { kind: "why", reason: i18n("volunteer_calls.card.why.answer_too_late") };
  }
  if (phase !== "open" && !slot.needsCover) {
    return { kind: "why", reason: i18n(`volunteer_calls.card.why.${phase}`) };
  }
  if (canOffer(slot) || !refusal) {
    return { kind: "offer", wish: wishFor(slot) };
  }
  return refusal.code === "logged_out"
    ? { kind: "log_in" }
    : { kind: "why", reason: refusal.message };
}

function canOffer(slot: VolunteerSlot): boolean {
  const { refusal } = slot.call.viewer;
  return slot.needsCover
    ? !refusal || OPEN_FOR_COVER.includes(refusal.code)
    : slot.phase === "open" && !refusal;
}

/** The wish that fits how far a slot is filled. */
function wishFor(slot: VolunteerSlot): Wish {
  const wishes = {
    needed: "volunteer",
    enough: "join",
    filled: "standby",
  } as const;
  return slot.needsCover ? "cover" : wishes[slot.fill];
}

/** What is sent for a wish. */
export function offerKind(wish: Wish): "volunteer" | "standby" {
  return wish === "standby" ? "standby" : "volunteer";
}

/** How a button with this wish looks: strong only where people are needed. */
export function wishStyle(wish: Wish): string {
  return wish === "volunteer" || wish === "cover" ? "btn-primary" : "btn-default";
}

/** Whether the reader can still give up what they hold here. */
export function canLeave(slot: VolunteerSlot): boolean {
  // Whoever is asked whether it still suits them finds it there.
  return slot.phase !== "past" && !slot.toConfirm;
}

/** What the reader holds in a slot, in words; null when they hold nothing. */
export function holdingWords(slot: VolunteerSlot, current: SlotAction): string | null {
  switch (current.kind) {
    case "mine":
      return i18n(`volunteer_calls.card.mine.${slot.phase === "past" ? "was_in" : "in"}`);
    case "in_line":
      return slot.hidesNames
        ? i18n("volunteer_calls.card.mine.in_line_somewhere")
        : i18n("volunteer_calls.card.mine.in_line", { place: current.place });
    case "last_resort":
      return i18n("volunteer_calls.card.mine.last_resort");
    default:
      return null;
  }
}

/** Whether the reader can put somebody into a seat here, also once volunteering has closed. */
export function canAssign({ call, data, isOn }: VolunteerSlot): boolean {
  return Boolean(call.viewer.can_edit) && isOn && data.held < data.capacity;
}

/** Whether the reader can nominate somebody here now. */
export function canNominate({ call, fill, needsCover, phase }: VolunteerSlot): boolean {
  return call.viewer.can_nominate && phase === "open" && !needsCover && fill !== "filled";
}
