import { i18n } from "discourse-i18n";
import type { SlotColumns } from "./edit-types";
import { dayAndTime, dayKey, slotTimes } from "./time";

/** One thing that changed, in words. */
export interface ChangeLine {
  name: string;
  /** "Time" */
  label: string;
  old: string;
  new: string;
}

// Not the description: side by side, long texts say nothing.
const TEXTS = ["title", "place", "perk"] as const;
const NUMBERS = ["needed", "capacity"] as const;

/** The words for what differs between two states of a slot, in the call's zone. */
export function changeLines(old: SlotColumns, now: SlotColumns, zone: string): ChangeLine[] {
  const lines: ChangeLine[] = [];
  const add = (name: string, before: string, after: string) =>
    lines.push({
      name,
      label: i18n(`volunteer_calls.changes.fields.${name}`),
      old: before || i18n("volunteer_calls.changes.nothing"),
      new: after || i18n("volunteer_calls.changes.nothing"),
    });

  if ("starts_at" in old || "ends_at" in old) {
    const sameDay =
      old.starts_at && now.starts_at && dayKey(old.starts_at, zone) === dayKey(now.starts_at, zone);
    const say = (slot: SlotColumns) => period(slot, zone, !sameDay);
    add("time", say(old), say(now));
  }
  for (const name of TEXTS) {
    if (name in old) {
      add(name, old[name] ?? "", now[name] ?? "");
    }
  }
  for (const name of NUMBERS) {
    if (name in old) {
      add(name, String(old[name]), String(now[name]));
    }
  }
  return lines;
}

/** "09:45 – 11:00", with the day where that is another one. */
function period(slot: SlotColumns, zone: string, withDay: boolean): string {
  const starts = slot.starts_at ?? null;
  if (starts === null) {
    return "";
  }
  const { start, end } = slotTimes(
    { starts_at: starts, ends_at: slot.ends_at ?? null },
    zone,
    zone
  );
  const from = withDay ? dayAndTime(starts, zone) : (start ?? "");
  return end ? i18n("volunteer_calls.time.range", { from, to: end }) : from;
}
