import { i18n } from "discourse-i18n";
import type { CurrentUser } from "./host";

/** The little that is needed of Discourse's `composer` service. */
export interface MessageComposer {
  openNewMessage(message: { title?: string; recipients: string }): unknown;
}

/** Whether Discourse lets the reader write personal messages. */
export function canWrite(user: CurrentUser | null): boolean {
  return user !== null && user.can_send_private_messages !== false;
}

/**
 * Whether one message can't go to so many people, and to how many it could: known before somebody
 * has written it. Undefined when it can.
 */
export function tooMany(user: CurrentUser | null, count: number): number | undefined {
  const most = user?.volunteer_message_recipients ?? Infinity;
  return count > most ? most : undefined;
}

/** Opens one personal message to all of them, about a slot or an event if it is about one. */
export default function writeMessage(
  composer: MessageComposer,
  usernames: readonly string[],
  about?: string
): void {
  composer.openNewMessage({
    ...(about && { title: i18n("volunteer_calls.tracker.message_title", { about }) }),
    recipients: [...new Set(usernames)].join(","),
  });
}
