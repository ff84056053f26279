/** Stands in for `discourse/lib/notification-types/base`: how a notification is shown by default. */
import { i18n } from "../../../discourse-i18n.ts";
import { formatUsername } from "../utilities.ts";

/** A notification, as the server tells of it. */
export interface NotificationPayload {
  id: number;
  notification_type: number;
  read: boolean;
  topic_id: number | null;
  slug: string | null;
  post_number: number | null;
  fancy_title: string | null;
  data: Record<string, unknown>;
}

interface Args {
  notification: NotificationPayload;
}

export default class NotificationTypeBase {
  notification: NotificationPayload;

  constructor({ notification }: Args) {
    this.notification = notification;
  }

  /** For what is to be done when the notification is followed. */
  onClick?(): void;

  get linkHref(): string {
    const { slug, topic_id, post_number } = this.notification;
    return `/t/${slug}/${topic_id}${(post_number ?? 1) > 1 ? `/${post_number}` : ""}`;
  }

  get linkTitle(): string {
    return i18n("playground.notification");
  }

  get icon(): string {
    return "bell";
  }

  get label(): string {
    return formatUsername(String(this.notification.data["display_username"]));
  }

  get description(): string {
    return this.notification.fancy_title ?? "";
  }
}
