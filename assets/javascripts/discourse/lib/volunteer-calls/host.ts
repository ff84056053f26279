/**
 * The little the card needs of Discourse's services, whose own types say `any`.
 */

/** Called with the message, its global id and its id in the channel. */
export type MessageHandler = (message: unknown, globalId?: number, messageId?: number) => void;

/** Discourse's `message-bus` service. */
export interface MessageBus {
  subscribe(channel: string, handler: MessageHandler, lastId?: number): unknown;
  unsubscribe(channel: string, handler: MessageHandler): unknown;
}

/** Discourse's `current-user` service; undefined for visitors. */
export interface CurrentUser {
  id: number;
  username: string;
  staff?: boolean;
  /** Absent where the host doesn't say. */
  can_send_private_messages?: boolean;
  /** How many people one of their messages may go to; absent where there is no limit. */
  volunteer_message_recipients?: number;
  user_option?: { timezone?: string | null };
}

/** A topic as outlets hand it over; on lists `volunteer_call` is the short projection. */
export interface TopicLike {
  id: number;
  url?: string;
  volunteer_call?: unknown;
  can_add_volunteer_call?: boolean;
}
