import writeMessage, { type MessageComposer } from "../message-composer";
import type { TrackedClaim } from "./types";

/**
 * Opens one personal message to everybody whose claims these are. Who writes can put a group
 * among them, or in their place.
 */
export default function writeTo(composer: MessageComposer, claims: readonly TrackedClaim[]): void {
  const names = claims.filter(({ can }) => can.write).flatMap(({ user }) => user?.username ?? []);
  const slots = new Set(claims.map(({ slot }) => slot.title));
  const topics = new Set(claims.map(({ topic }) => topic.title));
  const about = slots.size === 1 ? slots : topics;
  writeMessage(composer, names, about.size === 1 ? [...about].join("") : undefined);
}
