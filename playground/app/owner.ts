/** The running application instance, for functions that Discourse lets be called from anywhere. */
import type Owner from "@ember/owner";

let current: Owner | undefined;

export function setOwner(owner: Owner): void {
  current = owner;
}

/** @throws before the application has started */
export function getOwner(): Owner {
  if (!current) {
    throw new Error("The application has not started yet");
  }
  return current;
}

/** @typeParam T - what is registered under the name; nobody checks it */
export function lookup<T>(fullName: `${string}:${string}`): T {
  return getOwner().lookup(fullName) as T;
}
