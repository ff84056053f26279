import { schedule } from "@ember/runloop";
import cookie from "discourse/lib/cookie";
import { slotAnchor } from "./focus";
import type TopicState from "./topic-state";

// Milliseconds; longer than it takes, too short to surprise anybody who was there already.
const ON_THE_WAY = 15_000;
const KEY = "volunteer-calls-return";

/**
 * Before the log-in: remembers where the reader wants to come back to. Discourse brings
 * them back to the topic whatever the way of logging in, {@link showWantedSlot} to the slot.
 */
export function rememberSlot(topicId: number, slotId: number): void {
  cookie("destination_url", window.location.href, { path: "/" });
  sessionStorage.setItem(KEY, `${topicId}:${slotId}`);
}

/**
 * A link to a slot is followed inside the forum: until the topic is there. Discourse 3.5 drops
 * the link's fragment on the way.
 */
export function comeToSlot(topicId: number, slotId: number): void {
  sessionStorage.setItem(KEY, `${topicId}:${slotId}:${Date.now() + ON_THE_WAY}`);
}

/**
 * Shows the slot that the reader comes for, with the focus on its button: the one they
 * logged in for, or the one that a link to the topic named (`#volunteer-slot-12`).
 */
export function showWantedSlot(state: TopicState): void {
  const id = rememberedSlot(state.topicId) ?? linkedSlot();
  const slot = state.call?.slots.find((one) => one.id === id);
  if (!slot) {
    return;
  }
  schedule("afterRender", () => {
    const element = document.getElementById(slotAnchor(slot.id));
    element?.scrollIntoView({ block: "center" });
    element
      ?.querySelector<HTMLElement>('[data-volunteer-focus="answer"]')
      ?.focus({ preventScroll: true });
  });
}

function rememberedSlot(topicId: number): number | undefined {
  const [topic, slot, until] = (sessionStorage.getItem(KEY) ?? "").split(":");
  if (topic !== String(topicId)) {
    return undefined;
  }
  sessionStorage.removeItem(KEY);
  return until && Number(until) < Date.now() ? undefined : Number(slot);
}

function linkedSlot(): number | undefined {
  const [, id] = /^#volunteer-slot-(\d+)$/.exec(window.location.hash) ?? [];
  return id === undefined ? undefined : Number(id);
}
