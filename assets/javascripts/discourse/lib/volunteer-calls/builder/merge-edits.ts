import type { CallInput, SlotInput } from "../types";

/** One of the things both have changed: of the call, or of a slot. */
export interface Clash {
  /** null for the call itself */
  slot: string | null;
  /** The field, as in the list of errors; null for a whole slot that one has taken out. */
  field: string | null;
}

/** Two edits of the same call in one. */
export interface MergedEdit {
  input: CallInput;
  /** What both have changed: there it is mine. */
  clashes: Clash[];
}

const SLOT_FIELDS = [
  "title",
  "description",
  "starts_at",
  "ends_at",
  "place",
  "perk",
  "needed",
  "capacity",
] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Puts my changes onto the call as somebody else has left it. What only one of us has changed is
 * as they want it.
 *
 * @param base the call as both began with it
 */
export function mergeEdits(base: CallInput, mine: CallInput, theirs: CallInput): MergedEdit {
  const clashes: Clash[] = [];
  const pick = <T>(b: T, m: T, t: T, slot: string | null, field: string): T => {
    if (same(m, b)) {
      return t;
    }
    if (!same(t, b) && !same(t, m)) {
      clashes.push({ slot, field });
    }
    return m;
  };
  const input: CallInput = {
    ...mine,
    event: {
      name: pick(base.event.name, mine.event.name, theirs.event.name, null, "event_name"),
      place: pick(base.event.place, mine.event.place, theirs.event.place, null, "event_place"),
    },
    timezone: pick(base.timezone, mine.timezone, theirs.timezone, null, "timezone"),
    closes_at: pick(base.closes_at, mine.closes_at, theirs.closes_at, null, "closes_at"),
    reminders: pick(base.reminders, mine.reminders, theirs.reminders, null, "reminders"),
    names_visible_to: pick(
      base.names_visible_to,
      mine.names_visible_to,
      theirs.names_visible_to,
      null,
      "names_visible_to"
    ),
    contact: pick(base.contact, mine.contact, theirs.contact, null, "contact_name"),
    slots: mergeSlots(base.slots, mine.slots, theirs.slots, pick, clashes),
  };
  return { input, clashes };
}

type Pick = <T>(b: T, m: T, t: T, slot: string | null, field: string) => T;

function mergeSlots(
  base: SlotInput[],
  mine: SlotInput[],
  theirs: SlotInput[],
  pick: Pick,
  clashes: Clash[]
): SlotInput[] {
  const find = (slots: SlotInput[], id: number | undefined) =>
    id === undefined ? undefined : slots.find((slot) => slot.id === id);

  const merged = mine.flatMap((slot) => {
    const before = find(base, slot.id);
    const other = find(theirs, slot.id);
    if (!before) {
      return [slot];
    }
    if (!other) {
      const untouched = SLOT_FIELDS.every((field) => same(slot[field], before[field]));
      if (untouched) {
        return [];
      }
      clashes.push({ slot: slot.title, field: null });
      return [slot];
    }
    const fields = SLOT_FIELDS.map((field) => [
      field,
      pick(before[field], slot[field], other[field], slot.title, field),
    ]);
    return [{ ...slot, ...(Object.fromEntries(fields) as Partial<SlotInput>) }];
  });

  const added = theirs.filter((slot) => !find(base, slot.id));
  for (const slot of theirs) {
    const before = find(base, slot.id);
    const gone = before && !find(mine, slot.id);
    if (gone && !SLOT_FIELDS.every((field) => same(slot[field], before[field]))) {
      clashes.push({ slot: slot.title, field: null });
    }
  }
  return [...merged, ...added];
}
