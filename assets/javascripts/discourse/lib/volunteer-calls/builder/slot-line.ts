import { i18n } from "discourse-i18n";
import { shortDay } from "../time";
import type SlotForm from "./slot-form";

/** The heading of a slot: its title, or its number while it has none. */
export function slotHeading(slot: SlotForm, number: number): string {
  return (
    slot.title.value.trim() || (i18n("volunteer_calls.builder.slot.untitled", { number }) as string)
  );
}

/** All that matters of a slot in one line: "Fri 16 Feb 2018, 09:45 – 11:00 · 2 needed, room for 2". */
export function slotLine(slot: SlotForm): string {
  const people = i18n("volunteer_calls.builder.slot.people", {
    needed: slot.needed.value || "1",
    capacity: slot.capacity.value || slot.needed.value || "1",
  });
  return [when(slot), people].join(" · ");
}

function when(slot: SlotForm): string {
  const { date, from, to } = slot;
  if (date.isBlank && from.isBlank) {
    return i18n("volunteer_calls.time.none");
  }
  const day = date.isBlank ? null : shortDay(`${date.value}T12:00:00Z`, "UTC");
  const hours = [from.value, to.value].filter(Boolean).join(" – ");
  return [day, hours].filter(Boolean).join(", ");
}
