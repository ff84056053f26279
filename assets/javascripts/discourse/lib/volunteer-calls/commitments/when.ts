import { i18n } from "discourse-i18n";
import { eventDays, slotTimes, zoneCity, zonesDiffer } from "../time";

interface Timed {
  starts_at: string | null;
  ends_at: string | null;
}

/** When a slot is, for a list that begins with its day. */
export interface When {
  /** "Feb", "16"; null for a slot without a time */
  month: string | null;
  day: string | null;
  /** "Fri 16 February 2018, 13:20 – 14:30" */
  words: string;
  /** "13:20 – 14:30", beside the day */
  times: string;
  /** "09:45 in Tokyo"; null where clocks show the same */
  there: string | null;
}

/** The reader's own time first: it is their day that this is about. */
export function when(slot: Timed, timezone: string, reader: string): When {
  const { starts_at: at } = slot;
  if (at === null) {
    const none = i18n("volunteer_calls.time.none");
    return { month: null, day: null, words: none, times: none, there: null };
  }
  const { start, end } = slotTimes(slot, reader, reader);
  const times = end ? i18n("volunteer_calls.time.range", { from: start, to: end }) : (start ?? "");
  const clock = moment.tz(Date.parse(at), reader);
  return {
    month: clock.format("MMM"),
    day: clock.format("D"),
    words: i18n("volunteer_calls.mine.when", { day: eventDays([slot], reader), times }),
    times,
    there: zonesDiffer(timezone, reader, [at])
      ? i18n("volunteer_calls.mine.there", {
          time: slotTimes(slot, timezone, timezone).start,
          city: zoneCity(timezone),
        })
      : null,
  };
}
