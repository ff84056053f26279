/** Stands in for the `app-events` service. */
import Service from "@ember/service";

type Handler = (...args: unknown[]) => void;

export default class AppEvents extends Service {
  #handlers = new Map<string, Set<Handler>>();

  on(name: string, handler: Handler): this {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(handler));
    return this;
  }

  off(name: string, handler: Handler): this {
    this.#handlers.get(name)?.delete(handler);
    return this;
  }

  trigger(name: string, ...args: unknown[]): void {
    this.#handlers.get(name)?.forEach((handler) => handler(...args));
  }
}
