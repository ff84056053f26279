import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { placesOpen } from "./status";
import { say, type StatusWords, statusWords } from "./status-words";

/** The few words of a row. */
export function rowStatus(slot: VolunteerSlot): StatusWords | null {
  const words = statusWords(slot);
  if (words === null) {
    return null;
  }
  return { ...words, strong: shortWords(slot, words), rest: "" };
}

function shortWords(slot: VolunteerSlot, { strong, tone }: StatusWords): string {
  const { held, capacity } = slot.data;
  if (slot.needsCover) {
    return say("cover_needed");
  }
  if (tone === "waiting" && slot.asked) {
    return say("waits_for_you_short");
  }
  if (tone === "waiting") {
    return say("waits_short", { count: slot.waitingCount });
  }
  if (slot.phase === "open" && slot.fill === "enough") {
    return say("enough_short", { count: capacity - held });
  }
  if (slot.phase === "open" && held === 0) {
    return say("needed_short", { count: placesOpen(slot.data) });
  }
  return strong;
}
