/** Days of the calendar as `YYYY-MM-DD`, without any zone. */
export type CalendarDate = string;

const DAY = 86_400_000;

/** A day that exists, or null (31 February). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day a number of days later (or earlier). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Which day it is in a zone. An unknown zone counts as UTC. */
export function today(now: Date, timezone: string): CalendarDate {
  try {
    return new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).format(now);
  } catch (error) {
    if (error instanceof RangeError) {
      return now.toISOString().slice(0, 10);
    }
    throw error;
  }
}

/**
 * The next such day from a day on, in this or a later year.
 *
 * @param weekday - look for the year in which the date falls on it, up to eleven years ahead
 */
export function nextDate(
  from: CalendarDate,
  month: number,
  day: number,
  weekday: number | null
): CalendarDate | null {
  const year = Number(from.slice(0, 4));
  for (let ahead = 0; ahead <= 11; ahead++) {
    const date = calendarDate(year + ahead, month, day);
    if (date && date >= from && (weekday === null || weekdayOf(date) === weekday)) {
      return date;
    }
  }
  return null;
}
