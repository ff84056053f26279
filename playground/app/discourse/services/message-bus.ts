/** Stands in for the `message-bus` service: the same client library as Discourse's. */
import "message-bus-client";

export default class MessageBusService {
  static isServiceFactory = true;

  static create(): typeof MessageBus {
    return MessageBus;
  }
}
