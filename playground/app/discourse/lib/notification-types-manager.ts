/** Stands in for `discourse/lib/notification-types-manager`: who shows which notification. */
import NotificationTypeBase, { type NotificationPayload } from "./notification-types/base.ts";

type Renderer = typeof NotificationTypeBase;

const renderers = new Map<string, Renderer>();

export function registerNotificationTypeRenderer(
  type: string,
  make: (base: Renderer) => Renderer
): void {
  renderers.set(type, make(NotificationTypeBase));
}

/** What shows a notification of a type. */
export function getRenderDirector(
  type: string | undefined,
  notification: NotificationPayload
): NotificationTypeBase {
  const Director = renderers.get(type ?? "") ?? NotificationTypeBase;
  return new Director({ notification });
}
