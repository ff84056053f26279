import { i18n } from "discourse-i18n";
import type { TrackedClaim } from "./types";

/** The little that is needed of Discourse's `composer` service. */
export interface MessageComposer {
  openNewMessage(message: { title?: string; recipients: string }): unknown;
}

/**
 * Opens one personal message to everybody whose claims these are. Who writes can put a group
 * among them, or in their place.
 */
export default function writeTo(composer: MessageComposer, claims: readonly TrackedClaim[]): void {
  const names = claims.filter(({ can }) => can.write).flatMap(({ user }) => user?.username ?? []);
  const slots = new Set(claims.map(({ slot }) => slot.title));
  const topics = new Set(claims.map(({ topic }) => topic.title));
  const about = slots.size === 1 ? slots : topics;
  composer.openNewMessage({
    ...(about.size === 1 && {
      title: i18n("volunteer_calls.tracker.message_title", { about: [...about].join("") }),
    }),
    recipients: [...new Set(names)].join(","),
  });
}
