/** The doors of the contact's link. Every function rejects with a `VolunteerCallsError`. */
import { get, send } from "./api";

/** `unasked`: the question goes out by itself, when it may. */
export type RosterConsent = "unasked" | "waiting" | "confirmed";

/** The link with which the contact, who has no account, reads who does what. */
export interface RosterPayload {
  url: string;
  created_at: string;
  opened_at: string | null;
  /** Whether the contact is told by e-mail when the roster changes. */
  tells_contact: boolean;
  /** Where telling them stands: nobody is told who hasn't said yes. */
  consent: RosterConsent | null;
  asked_at: string | null;
  /** From when they can be asked again; null for never at this address. */
  ask_from: string | null;
  confirmed_at: string | null;
  told_at: string | null;
  /** When the contact wanted no more e-mails. */
  stopped_at: string | null;
}

/** Reads the link; null when there is none. */
export async function fetchRoster(topicId: number): Promise<RosterPayload | null> {
  return rosterIn(await get(`/${topicId}/roster`));
}

/** Makes the link, or gives the one that exists; renewed, the old one opens nothing any more. */
export async function createRoster(
  topicId: number,
  { renew = false }: { renew?: boolean } = {}
): Promise<RosterPayload | null> {
  return rosterIn(await send("POST", `/${topicId}/roster`, renew ? { renew } : {}));
}

/** Turns the e-mails to the contact on or off. */
export async function tellContact(topicId: number, wanted: boolean): Promise<RosterPayload | null> {
  return rosterIn(await send("PUT", `/${topicId}/roster`, { tell_contact: wanted }));
}

/** Asks the contact once more whether they want e-mails. */
export async function askContact(topicId: number): Promise<RosterPayload | null> {
  return rosterIn(await send("POST", `/${topicId}/roster/ask`, {}));
}

/** Takes the link away. */
export async function revokeRoster(topicId: number): Promise<RosterPayload | null> {
  return rosterIn(await send("DELETE", `/${topicId}/roster`, {}));
}

function rosterIn(answer: unknown): RosterPayload | null {
  return (answer as { roster: RosterPayload | null }).roster;
}
