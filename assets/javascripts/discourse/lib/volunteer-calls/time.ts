/**
 * Times as people read them: the event's zone first, the reader's own beside it only where
 * it differs. Instants are ISO 8601, zones IANA names; formats are moment's and belong to
 * the translations (`volunteer_calls.time.*`).
 */
import { i18n } from "discourse-i18n";
import type { CurrentUser } from "./host";
import { phrase } from "./phrase";

const MINUTE = 60_000;

/** When a slot is, in words. */
export interface SlotTimes {
  /** "09:45"; null for a slot without a time. */
  start: string | null;
  /** "11:00", with its day when that is another one; null when no end is known. */
  end: string | null;
  /** "10:45 your time"; null when the reader's clock shows the same. */
  yours: string | null;
}

type WallClock = ReturnType<typeof moment.tz>;

const HOUR = 3_600_000;

interface Timed {
  starts_at: string | null;
  ends_at: string | null;
}

/** The reader's zone: from their profile, else the browser's. */
export function readerZone(user: CurrentUser | null | undefined): string {
  const chosen = user?.user_option?.timezone;
  // moment.tz.guess() doesn't believe a browser that says "UTC" and picks a city.
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = [chosen, own].find((name) => name && moment.tz.zone(name));
  return zone ?? moment.tz.guess();
}

/** The city in a zone's name: "Buenos Aires" in "America/Argentina/Buenos_Aires". */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Whether clocks in two zones differ at any of these instants. */
export function zonesDiffer(a: string, b: string, instants: string[]): boolean {
  if (a === b) {
    return false;
  }
  return instants.some((at) => offset(at, a) !== offset(at, b));
}

/** "GMT", or "GMT/BST" when the clocks change in between. */
export function zoneAbbreviation(zone: string, instants: string[]): string {
  const known = moment.tz.zone(zone);
  const names = instants.map((at) => known?.abbr(Date.parse(at)) ?? clock(at, zone).zoneAbbr());
  return [...new Set(names)].join("/");
}

/** The day of an instant in a zone as `YYYY-MM-DD`, to group and compare by. */
export function dayKey(at: string, zone: string): string {
  // Not moment's format: it writes in the reader's digits.
  return new Date(Date.parse(at) + offset(at, zone) * MINUTE).toISOString().slice(0, 10);
}

/** "Friday 6 July" */
export function dayHeading(at: string, zone: string): string {
  return format(at, zone, "day_heading");
}

/** "Fri 6 Jul", for lists; "Fri 6 Jul 2018" in another year. */
export function shortDay(at: string, zone: string): string {
  return format(at, zone, inThisYear(at, zone) ? "day" : "day_with_year");
}

/** "Fri 6 Jul", where the year is said nearby. */
export function dayWithoutYear(at: string, zone: string): string {
  return format(at, zone, "day");
}

/** "Wed 14 Feb, 18:00"; "Wed 14 Feb 2018, 18:00" in another year. */
export function dayAndTime(at: string, zone: string): string {
  return format(at, zone, inThisYear(at, zone) ? "day_and_time" : "day_with_year_and_time");
}

/** "in 6 days" */
export function fromNow(at: string, now: number): string {
  return moment(at).from(now);
}

/** "2 days left": whole days or hours, never more than there are. */
export function timeLeft(at: string, now: number): string {
  const hours = Math.floor((Date.parse(at) - now) / HOUR);
  if (hours < 1) {
    return i18n(`volunteer_calls.time.left.${Date.parse(at) > now ? "minutes" : "none"}`);
  }
  const days = Math.floor(hours / 24);
  return days > 1
    ? i18n("volunteer_calls.time.left.days", { count: days })
    : i18n("volunteer_calls.time.left.hours", { count: hours });
}

/** "in 14 hours"; null when it has come. */
export function timeUntil(at: string, now: number): string | null {
  return Date.parse(at) > now ? fromNow(at, now) : null;
}

/** The times of one slot. */
export function slotTimes(slot: Timed, zone: string, reader: string): SlotTimes {
  if (slot.starts_at === null) {
    return { start: null, end: null, yours: null };
  }
  const { starts_at: at, ends_at: end } = slot;
  const day = dayKey(at, zone);
  return {
    start: format(at, zone, "time"),
    end: end && timeBeside(day, end, zone),
    yours: zonesDiffer(zone, reader, [at])
      ? i18n("volunteer_calls.time.yours", { time: timeBeside(day, at, reader) })
      : null,
  };
}

/**
 * The days of an event: "Fri 16 February 2018", "Fri 6 – Sun 8 July 2018".
 *
 * @returns null when no slot has a time
 */
export function eventDays(slots: readonly Timed[], zone: string): string | null {
  const starts = slots
    .map((slot) => slot.starts_at)
    .filter((at) => at !== null)
    .sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  if (dayKey(first, zone) === dayKey(last, zone)) {
    return format(first, zone, "full_day");
  }
  return i18n("volunteer_calls.time.range", {
    from: format(first, zone, rangeStart(first, last, zone)),
    to: format(last, zone, "full_day"),
  });
}

function rangeStart(first: string, last: string, zone: string): string {
  const [from, to] = [clock(first, zone), clock(last, zone)];
  if (from.year() !== to.year()) {
    return "full_day";
  }
  return from.month() === to.month() ? "range_start" : "range_start_month";
}

function inThisYear(at: string, zone: string): boolean {
  const year = (instant: string) => dayKey(instant, zone).slice(0, 4);
  return year(at) === year(new Date().toISOString());
}

/** The time alone, or with its weekday where that is another one than beside it. */
function timeBeside(day: string, at: string, zone: string): string {
  return format(at, zone, dayKey(at, zone) === day ? "time" : "weekday_and_time");
}

function format(at: string, zone: string, name: string): string {
  return clock(at, zone).format(phrase(`volunteer_calls.time.${name}`));
}

/** The wall clock of a zone. Long cards ask often, and parsing is the dear part of it. */
function clock(at: string, zone: string): WallClock {
  return moment.tz(Date.parse(at), zone);
}

/** Minutes east of Greenwich at an instant. Where it is all one asks, no clock is made. */
function offset(at: string, zone: string): number {
  const known = moment.tz.zone(zone);
  return known ? -known.utcOffset(Date.parse(at)) : clock(at, zone).utcOffset();
}
