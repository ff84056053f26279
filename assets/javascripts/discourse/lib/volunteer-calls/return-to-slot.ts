import { schedule } from "@ember/runloop";
import cookie from "discourse/lib/cookie";
import { slotAnchor } from "./focus";
import type TopicState from "./topic-state";

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
 * Shows the slot that the reader comes for, with the focus on its button: the one they
 * logged in for, or the one that a link to the topic names (`#volunteer-slot-12`).
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
  const [topic, slot] = (sessionStorage.getItem(KEY) ?? "").split(":");
  if (topic !== String(topicId)) {
    return undefined;
  }
  sessionStorage.removeItem(KEY);
  return Number(slot);
}

function linkedSlot(): number | undefined {
  const [, id] = /^#volunteer-slot-(\d+)$/.exec(window.location.hash) ?? [];
  return id === undefined ? undefined : Number(id);
}
