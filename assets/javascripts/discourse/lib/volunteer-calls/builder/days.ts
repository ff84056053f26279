import type FormField from "./form-field";
import type SlotForm from "./slot-form";

/** The date fields of slots, one for each day: those of the same day change together. */
export function differentDays(slots: SlotForm[]): FormField[] {
  const days = new Map<string, FormField>();
  for (const { date } of slots) {
    if (!days.has(date.value)) {
      days.set(date.value, date);
    }
  }
  return [...days.values()];
}
