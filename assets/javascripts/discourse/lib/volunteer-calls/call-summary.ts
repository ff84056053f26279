import { i18n } from "discourse-i18n";
import { dayAndTime } from "./time";
import type { CallInput } from "./types";

/** A call in one line: "2 slots, at least 3 people, closes Wed 14 Feb, 18:00". */
export function callSummary(call: CallInput): string {
  const slots = i18n("volunteer_calls.composer.slots", {
    count: call.slots.length,
  });
  const people = i18n("volunteer_calls.composer.people", {
    count: call.slots.reduce((sum, { needed }) => sum + needed, 0),
  });
  if (!call.closes_at) {
    return i18n("volunteer_calls.composer.summary", { slots, people });
  }
  // A wall clock is read in the call's zone, an instant stays one.
  const at = moment.tz(call.closes_at, call.timezone).toISOString();
  return i18n("volunteer_calls.composer.summary_with_closing", {
    slots,
    people,
    time: dayAndTime(at, call.timezone),
  });
}
