import { tracked } from "@glimmer/tracking";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { overlap } from "./status";
import type TopicState from "./topic-state";

/** Which slots a long card shows. */
export type FilterName = "all" | "needed" | "fits" | "mine";

/**
 * The filter of a long card, kept for the visit. What it shows is settled when it is
 * chosen: a live change repaints rows, it doesn't take them from under the pointer.
 */
export default class SlotFilter {
  @tracked chosen: FilterName = "all";

  @tracked private shown: ReadonlySet<number> | null = null;

  choose(name: FilterName, slots: readonly VolunteerSlot[]): void {
    this.chosen = name;
    this.shown = name === "all" ? null : new Set(matching(name, slots).map((slot) => slot.id));
  }

  shows(slot: VolunteerSlot): boolean {
    return this.shown === null || this.shown.has(slot.id);
  }
}

const filters = new WeakMap<TopicState, SlotFilter>();

/** The filter of a topic's card. */
export function filterOf(state: TopicState): SlotFilter {
  let filter = filters.get(state);
  if (!filter) {
    filter = new SlotFilter();
    filters.set(state, filter);
  }
  return filter;
}

/** The slots that a filter is about, at this moment. */
export function matching(name: FilterName, slots: readonly VolunteerSlot[]): VolunteerSlot[] {
  switch (name) {
    case "all":
      return [...slots];
    case "needed":
      return slots.filter((slot) => slot.needsPeople);
    case "mine":
      return slots.filter((slot) => slot.mine !== undefined);
    case "fits": {
      const mine = slots.filter((slot) => slot.isMine);
      return matching("needed", slots).filter(
        (slot) => !mine.some((own) => overlap(own.data, slot.data))
      );
    }
  }
}
