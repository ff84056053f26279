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

/** The parameters of one tab, as the server wants them. */
export function asked(address: TrackerAddress, zone: string): Record<string, string> {
  const given = Object.entries(address).filter(([name, value]) => name !== "tab" && value);
  return { ...Object.fromEntries(given as [string, string][]), zone };
}

/** What a column's button asks for: the other way round when it is sorted by already. */
export function sortBy(
  address: TrackerAddress,
  column: string,
  usual: { sort: string; direction: "asc" | "desc" }
): TrackerAddress {
  const now = address.sort ?? usual.sort;
  const down = (address.direction ?? usual.direction) === "desc";
  if (now !== column) {
    return { sort: column, direction: null };
  }
  return { sort: column, direction: down ? "asc" : "desc" };
}

/** Takes everything but the tab out of the address. */
export function nothingAsked(): TrackerAddress {
  return Object.fromEntries(PARAMETERS.map((name) => [name, null]));
}
