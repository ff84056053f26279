import { i18n } from "discourse-i18n";
import { zonesDiffer } from "../time";
import { readingsOf } from "./wall-clock";

/**
 * What a zone's clocks show now, and what the first slot's time there is for the reader: "Now 12:04
 * there. 09:45 there is 10:45 for you." Only the first half where both have the same time, and
 * where the time there means nothing, or two things, because clocks change.
 *
 * @param there the event's zone
 * @param yours the reader's
 */
export default function zoneHint(
  there: string,
  yours: string,
  start: { date: string; time: string } | null
): string {
  const now = moment.tz(there).format("HH:mm");
  const [at, another] = start ? readingsOf(start.date, start.time, there) : [];
  if (!start || !at || another || !zonesDiffer(there, yours, [at])) {
    return i18n("volunteer_calls.builder.event.zone_now", { now });
  }
  return i18n("volunteer_calls.builder.event.zone_yours", {
    now,
    time: start.time,
    yours: moment.tz(at, yours).format("HH:mm"),
  });
}
