import { PARAMETERS, type TrackerAddress } from "./address";

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
