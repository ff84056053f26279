/** Stands in for `discourse/tests/helpers/qunit-helpers`; `acceptance` needs a whole Discourse. */
import { getRootElement, settled } from "@ember/test-helpers";
import sinon from "sinon";
import type * as Real from "discourse/tests/helpers/qunit-helpers";
import User from "../../models/user.ts";

/** Hands a message to whoever subscribed to the channel, and waits for what they do with it. */
export const publishToMessageBus = (async (channel: string, ...args: unknown[]): Promise<void> => {
  const [data, globalId, messageId] = structuredClone(args) as [unknown, number, number];
  await Promise.allSettled(
    MessageBus.callbacks
      .filter((callback) => callback.channel === channel)
      .map((callback) => callback.func(data, globalId, messageId))
  );
  await settled();
}) satisfies typeof Real.publishToMessageBus;

/** Stops the clock at a time in a zone (UTC if none is named) until `restore()`. */
export const fakeTime = ((
  time: string,
  timezone: string | null = null,
  advanceTime = false
): sinon.SinonFakeTimers =>
  sinon.useFakeTimers({
    now: moment.tz(time, timezone ?? "UTC").valueOf(),
    shouldAdvanceTime: advanceTime,
    shouldClearNativeTimers: true,
  })) satisfies typeof Real.fakeTime;

export const withFrozenTime = ((time: string, timezone: string, callback: () => void): void => {
  const clock = fakeTime(time, timezone, false);
  try {
    callback();
  } finally {
    clock.restore();
  }
}) satisfies typeof Real.withFrozenTime;

export const query = ((selector: string): Element | null =>
  getRootElement().querySelector(selector)) satisfies typeof Real.query;

export const exists = ((selector: string): boolean =>
  query(selector) !== null) satisfies typeof Real.exists;

export const count = ((selector: string): number =>
  getRootElement().querySelectorAll(selector).length) satisfies typeof Real.count;

export const updateCurrentUser = ((properties: Record<string, unknown>): void => {
  User.current()?.setProperties(properties);
}) satisfies typeof Real.updateCurrentUser;
