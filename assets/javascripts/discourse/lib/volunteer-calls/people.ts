import getURL from "discourse/lib/get-url";
import { prioritizeNameFallback } from "discourse/lib/settings";
import type { PersonPayload } from "./types";

/** A person's name as this forum shows names. */
export function displayName(person: PersonPayload): string {
  return prioritizeNameFallback(person.name, person.username) as string;
}

/** Where a person's profile is. */
export function profileUrl(person: PersonPayload): string {
  return getURL(`/u/${encodeURIComponent(person.username)}`) as string;
}
