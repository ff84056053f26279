/**
 * `@discourse/types` describes these two as shims whose `create` returns `any`: what is injected
 * under their names has no type at all.
 */
declare module "discourse/services/message-bus" {
  /** Called with a message's data, its id in all of the site and in its channel. */
  export type MessageCallback = (data: unknown, globalId: number, messageId: number) => void;

  export default class MessageBusService {
    /** @param lastId - the last message known, to be sent what came after it; -1 for new ones. */
    subscribe(channel: string, callback: MessageCallback, lastId?: number): MessageCallback;

    /** Without `callback` everybody's subscriptions to the channel go: always pass it. */
    unsubscribe(channel: string, callback: MessageCallback): boolean;
  }
}

declare module "discourse/services/site-settings" {
  /** The client settings this plugin declares in `config/settings.yml`, and those it reads. */
  export default class SiteSettingsService {
    volunteer_calls_enabled: boolean;
    volunteer_calls_max_slots: number;
    volunteer_calls_max_capacity: number;
    volunteer_calls_max_description_length: number;
    display_name_on_posts: boolean;
    prioritize_username_in_ux: boolean;
  }
}
