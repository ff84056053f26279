import { i18n } from "discourse-i18n";
import { addDays } from "../invitation/calendar-date";

/** A usual time for volunteering to close. */
export interface ClosingChoice {
  name: "at_start" | "two_days" | "a_week";
  label: string;
  /** `YYYY-MM-DDTHH:mm`, on the clocks of the call's zone. */
  value: string;
}

/** People answer in the evening: that is when the days before end. */
const EVENING = "18:00";

/** The quick choices for the closing time; none while no slot has a start. */
export function closingChoices(start: { date: string; time: string } | null): ClosingChoice[] {
  if (!start) {
    return [];
  }
  const choice = (name: ClosingChoice["name"], value: string) => ({
    name,
    label: i18n(`volunteer_calls.builder.event.closing.${name}`) as string,
    value,
  });
  return [
    choice("at_start", `${start.date}T${start.time}`),
    choice("two_days", `${addDays(start.date, -2)}T${EVENING}`),
    choice("a_week", `${addDays(start.date, -7)}T${EVENING}`),
  ];
}
