/** What a clock on the wall shows. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:mm` */
  time: string;
  /** The instant (ISO 8601), when it was given as one. */
  instant: string | null;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const WALL = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::\d\d)?$/;

/**
 * A time of the wire as clocks in a zone show it.
 *
 * @param text - `YYYY-MM-DD HH:mm` of that zone, or ISO 8601 with an offset
 * @returns null when there is none, or it can't be read
 */
export function wallClock(text: string | null | undefined, zone: string): WallClock | null {
  if (!text) {
    return null;
  }
  const wall = WALL.exec(text);
  if (wall?.[1] && wall[2]) {
    return { date: wall[1], time: wall[2], instant: null };
  }
  const at = moment.tz(text, moment.ISO_8601, zone).locale("en");
  return at.isValid()
    ? {
        date: at.format("YYYY-MM-DD"),
        time: at.format("HH:mm"),
        instant: text,
      }
    : null;
}

/**
 * The instant of a wall clock, for display only: times that exist twice or never that day are
 * decided by the server.
 */
export function instantOf(date: string, time: string, zone: string): string {
  return moment.tz(`${date}T${time}`, zone).toISOString();
}

/**
 * The instants a wall clock can mean: one; none where clocks are put forward over it, two where
 * they are put back.
 */
export function readingsOf(date: string, time: string, zone: string): string[] {
  const wall = Date.parse(`${date}T${time}Z`);
  // Offsets before and after; clocks never change twice within two days.
  const offsets = [-DAY, DAY].map((away) => moment.tz(wall + away, zone).utcOffset());
  return [...new Set(offsets)]
    .map((offset) => ({ offset, at: wall - offset * MINUTE }))
    .filter(({ offset, at }) => moment.tz(at, zone).utcOffset() === offset)
    .map(({ at }) => new Date(at).toISOString());
}

/** Every zone the browser knows, with those that must be there. */
export function zoneNames(...needed: string[]): string[] {
  const known = moment.tz.names().filter((name) => /^[A-Z]\w+\/[A-Z]/.test(name));
  const names = known.filter((name) => !name.startsWith("Etc/"));
  return [...new Set([...names, "UTC", ...needed])].sort();
}
