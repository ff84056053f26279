import type { Item, Sorted } from "./items";
import { findPerks } from "./perks";

/** Which items are slots, and which only tell what volunteers get or need. */
export interface Lists {
  slots: Item[];
  perks: Item[];
  others: Item[];
}

const PERK_INTRO =
  /\b(?:you(?:'ll| will)? get|we offer|in return|perks|benefits|what we (?:can )?offer|as a thank|you(?:'ll| will)? receive|thank you)\b/i;
const OTHER_INTRO =
  /\b(?:please bring|what to bring|bring(?: along)?|links?|read|documents?|more information|attach\w*|about us|directions|how to get|agenda items)\b/i;
const NEED_INTRO =
  /\b(?:look\w* for|need|help|volunteers?|roles?|tasks?|slots?|jobs?|shifts?|workshops?|sessions?|seeking|wanted|could you|who (?:can|could|would))\b/i;

/**
 * Decides per list: one with times is a list of slots, and then only those with times are; with no
 * times anywhere the list that is introduced as what is needed, or else every list that isn't about
 * something different.
 */
export function sortItems(sorted: Sorted): Lists {
  const lists = [...groupByList(sorted.items)].map(([number, items]) => {
    const intro = sorted.intros[number] ?? "";
    return {
      items,
      timed: items.some((item) => item.timed),
      perk:
        PERK_INTRO.test(intro) ||
        items.every((item) => findPerks(item.lines[0]?.text ?? "").length > 0),
      other: OTHER_INTRO.test(intro),
      need: NEED_INTRO.test(intro),
    };
  });

  const timed = lists.filter((list) => list.timed);
  const plain = lists.filter((list) => !list.perk && !list.other);
  const needed = plain.filter((list) => list.need);
  const chosen = timed.length ? timed : needed.length ? needed : plain;
  const rest = lists.filter((list) => !chosen.includes(list));
  return {
    slots: chosen.flatMap((list) => list.items),
    perks: rest.filter((list) => list.perk).flatMap((list) => list.items),
    others: rest.filter((list) => !list.perk).flatMap((list) => list.items),
  };
}

function groupByList(items: Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    groups.set(item.list, [...(groups.get(item.list) ?? []), item]);
  }
  return groups;
}
