import getURL from "discourse/lib/get-url";
import { i18n } from "discourse-i18n";
import { slotAnchor } from "./focus";
import { comeToSlot } from "./return-to-slot";

/** What the server's `Notices::Bell` writes into a notification. */
export interface NotificationData {
  kind: string;
  slot_id: number | null;
  slot_title: string | null;
  event_name: string;
  /** Who did it; null when the reader is not to know. */
  display_username: string | null;
  /** How many people it tells of. */
  count: number;
  /** Why, where the reader may know. */
  reason?: string;
}

/** The part of Discourse's `NotificationTypeBase` that is built upon. */
export interface NotificationRenderer {
  readonly notification: { topic_id: number | null; slug: string; data: NotificationData };
  readonly icon: string;
  readonly label: string;
  readonly description: string;
  readonly linkHref: string;
  readonly linkTitle: string;
}

type RendererClass = new (args: never) => NotificationRenderer;

const ICONS: Record<string, string> = {
  cover_needed: "triangle-exclamation",
  slot_moved: "triangle-exclamation",
  call_cancelled: "triangle-exclamation",
  slot_withdrawn: "triangle-exclamation",
  nominated: "user-plus",
  asked_again: "user-plus",
  assigned: "user-plus",
  moved: "user-plus",
  offered: "user-plus",
  accepted: "check",
  confirmed: "check",
  covered: "check",
  thanked: "heart",
};

/** How a person's notifications show ours: who and what, then which slot, leading to it. */
export function volunteerCallNotification(Base: RendererClass): RendererClass {
  return class extends Base {
    override get icon() {
      return ICONS[this.notification.data.kind] ?? "bullhorn";
    }

    override get label() {
      const { kind, count, display_username } = this.notification.data;
      // As the forum shows names.
      const name = display_username ? super.label : i18n("volunteer_calls.notifications.somebody");
      return count > 1
        ? i18n(`volunteer_calls.notifications.several.${kind}`, { name, count: count - 1 })
        : i18n(`volunteer_calls.notifications.one.${kind}`, { name });
    }

    override get description() {
      const { slot_title, event_name, reason } = this.notification.data;
      const title = slot_title ?? event_name;
      return reason ? i18n("volunteer_calls.notifications.because", { title, reason }) : title;
    }

    // To the card's own post: without a number the reader would land where they last read.
    override get linkHref() {
      const { slug, topic_id, data } = this.notification;
      if (topic_id === null) {
        // Of a topic that the reader can't see any more.
        return getURL("/");
      }
      const anchor = data.slot_id === null ? "" : `#${slotAnchor(data.slot_id)}`;
      return `${getURL(`/t/${slug}/${topic_id}/1`)}${anchor}`;
    }

    onClick(): void {
      const { topic_id, data } = this.notification;
      if (topic_id !== null && data.slot_id !== null) {
        comeToSlot(topic_id, data.slot_id);
      }
    }

    override get linkTitle() {
      return i18n("volunteer_calls.list.about");
    }
  };
}
