import type VolunteerSlot from "../../models/volunteer-calls/slot";

// More dots than one can count at a glance say less than the words beside them.
const MOST_DOTS = 8;

/**
 * A slot's seats as dots, each by the name of its look; empty where there is nothing to
 * count, or too much.
 */
export function seatsOf(slot: VolunteerSlot): string[] {
  const { confirmed } = slot;
  const { held, needed, capacity } = slot.data;
  const counts = slot.phase === "open" || slot.phase === "closed";
  if (!counts || capacity > MOST_DOTS) {
    return [];
  }
  const empty = slot.phase === "closed" || slot.needsCover ? "is-unfilled" : "is-needed";
  return Array.from({ length: capacity }, (_, index) => {
    if (index < held) {
      return index < confirmed ? "is-taken" : "is-waiting";
    }
    return index < needed ? empty : "is-optional";
  });
}
