import getURL from "discourse/lib/get-url";

/** The parameters of the tracker's address; all but `tab` are those of the server's doors. */
export const PARAMETERS = [
  "tab",
  "q",
  "state",
  "category",
  "tag",
  "group",
  "person",
  "topic",
  "event",
  "from",
  "to",
  "changed",
  "needs",
  "period",
  "show",
  "status",
  "sort",
  "direction",
] as const;

/** What the tracker's address says; null or nothing where it is silent. */
export type TrackerAddress = Partial<Record<(typeof PARAMETERS)[number], string | null>>;

/** Changes what the tracker shows; null takes a parameter out of the address. */
export type Go = (changes: TrackerAddress) => unknown;

/** The tracker's absolute address with these parameters. */
export function trackerUrl(address: TrackerAddress): string {
  const given = PARAMETERS.flatMap((name) => (address[name] ? [[name, address[name]]] : []));
  const query = new URLSearchParams(given as [string, string][]).toString();
  const path = getURL("/volunteer-calls/tracker") as string;
  return `${window.location.origin}${path}${query ? `?${query}` : ""}`;
}
