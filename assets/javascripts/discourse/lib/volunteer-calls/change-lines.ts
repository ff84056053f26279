import { i18n } from "discourse-i18n";
import type { SlotColumns } from "./edit-types";
import { dayAndTime, dayKey, slotTimes } from "./time";
import type { Agreement } from "./types";

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

/** The words for what moved since somebody said yes. */
export function movedLines(agreed: Agreement, now: Agreement, zone: string): ChangeLine[] {
  return changeLines(...difference(agreed, now), zone);
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

function difference(before: Agreement, now: Agreement): [SlotColumns, SlotColumns] {
  const moved =
    instant(before.starts_at) !== instant(now.starts_at) ||
    instant(before.ends_at) !== instant(now.ends_at);
  const pick = ({ starts_at, ends_at, place }: Agreement) => ({
    ...(moved ? { starts_at, ends_at } : {}),
    ...(before.place === now.place ? {} : { place }),
  });
  return [pick(before), pick(now)];
}

function instant(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}
