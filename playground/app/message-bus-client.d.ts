/** message-bus-client has no types, and is a script that sets a global; this is what is used. */
import type MessageBusService from "discourse/services/message-bus";
import type { MessageCallback } from "discourse/services/message-bus";

declare global {
  const MessageBus: MessageBusService & {
    baseUrl: string;
    enableLongPolling: boolean;
    alwaysLongPoll: boolean;
    headers: Record<string, string>;
    callbacks: { channel: string; func: MessageCallback; last_id: number }[];
    start(): void;
    stop(): void;
    unsubscribe(channel: string, callback?: MessageCallback): boolean;
  };
}
