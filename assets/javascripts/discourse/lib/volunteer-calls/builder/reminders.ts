import { i18n } from "discourse-i18n";

/** How long before a slot its people are reminded, to choose from. */
export interface ReminderChoice {
  /** As the field keeps it. */
  value: string;
  label: string;
}

const NONE = "none";
const USUAL = ["1.days", "1.days|2.hours", "7.days|2.days|2.hours"];

/** What the field keeps of a call's reminders: nothing for what the site does. */
export function remindersValue(reminders: string[] | null | undefined): string {
  if (!reminders) {
    return "";
  }
  return reminders.length === 0 ? NONE : reminders.join("|");
}

/** The same as the API takes it. */
export function remindersOf(value: string): string[] | null {
  if (value === "") {
    return null;
  }
  return value === NONE ? [] : value.split("|");
}

/**
 * @param site the site's own, `2.days|2.hours`
 * @param current what the call has; always among the choices
 */
export function reminderChoices(site: string, current: string): ReminderChoice[] {
  const known = ["", NONE, ...USUAL];
  const values = known.includes(current) ? known : [...known, current];
  return values.map((value) => ({ value, label: label(value, site) }));
}

function label(value: string, site: string): string {
  if (value === "") {
    return site
      ? i18n("volunteer_calls.builder.reminders.usual", { times: words(site) })
      : i18n("volunteer_calls.builder.reminders.usual_none");
  }
  return value === NONE
    ? i18n("volunteer_calls.builder.reminders.none")
    : i18n("volunteer_calls.builder.reminders.before", { times: words(value) });
}

/** "2 days, 2 hours" */
function words(value: string): string {
  return value
    .split("|")
    .map((offset) => {
      const [count, unit] = offset.split(".");
      return i18n(`volunteer_calls.builder.reminders.${unit}`, { count: Number(count) });
    })
    .join(i18n("volunteer_calls.builder.reminders.and"));
}
