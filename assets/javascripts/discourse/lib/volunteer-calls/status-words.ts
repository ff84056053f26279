import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { phrase } from "./phrase";
import { placesOpen } from "./status";

/** A slot's status in words. */
export interface StatusWords {
  tone: "needed" | "waiting" | "good" | "urgent" | "quiet";
  strong: string;
  /** What qualifies it; empty when there is nothing to add. */
  rest: string;
}

/** The status line of a full slot; null when the slot has nothing to count any more. */
export function statusWords(slot: VolunteerSlot): StatusWords | null {
  const words = slot.call.cancelled ? null : wordsFor(slot);
  const { unconfirmed } = slot;
  return words && unconfirmed > 0
    ? { ...words, rest: say("to_confirm", { count: unconfirmed, held: slot.data.held }) }
    : words;
}

function wordsFor(slot: VolunteerSlot): StatusWords | null {
  const { confirmed, phase } = slot;
  const { held, needed, capacity } = slot.data;
  switch (phase) {
    case "withdrawn":
      return { tone: "quiet", strong: say("withdrawn"), rest: "" };
    case "past":
      return pastWords(held, needed);
  }
  const count = placesOpen(slot.data);
  if (slot.needsCover) {
    return { tone: "urgent", strong: say("needed_now", { count: count || 1 }), rest: "" };
  }
  const closed = phase === "closed";
  const answers = answersOf(slot);
  if (count === 0 && answers && confirmed < needed) {
    const rest = say(confirmed > 0 ? "confirmed_and_room" : "room_for", {
      confirmed,
      count: capacity,
    });
    return { tone: "waiting", strong: answers, rest };
  }
  if (count === 0 && answers) {
    return { tone: "good", strong: say("enough"), rest: answers };
  }
  if (slot.fill === "filled") {
    return { tone: "good", strong: say("filled"), rest: confirmedOf(slot) };
  }
  const told = confirmed > 0 ? say("confirmed", { count: confirmed }) : "";
  if (slot.fill === "enough") {
    const room = say("room_for_more", { count: capacity - held });
    return { tone: "good", strong: say("enough"), rest: closed ? told : room };
  }
  if (closed) {
    const rest = answers || told;
    return { tone: "urgent", strong: say("stayed_empty", { count }), rest };
  }
  const roomy = capacity > needed;
  if (held === 0) {
    return {
      tone: "needed",
      strong: say("people_needed", { count }),
      rest: roomy ? say("room_nobody_yet", { count: capacity }) : say("nobody_yet"),
    };
  }
  const usual = roomy ? say("room_for", { count: capacity }) : confirmedOf(slot);
  return { tone: "needed", strong: say("more_needed", { count }), rest: answers || usual };
}

/** Of what is over only that people were missing; who came stands below. */
function pastWords(held: number, needed: number): StatusWords | null {
  const count = needed - held;
  if (held > 0 && count <= 0) {
    return null;
  }
  const strong = held > 0 ? say("stayed_empty", { count }) : say("nobody_did");
  return { tone: "quiet", strong, rest: "" };
}

/** "1 place waits for an answer"; empty when none does. */
function answersOf(slot: VolunteerSlot): string {
  const count = slot.waitingCount;
  if (count === 0) {
    return "";
  }
  return say(slot.asked && count === 1 ? "waits_for_you" : "waits", { count });
}

function confirmedOf(slot: VolunteerSlot): string {
  return say("confirmed_of", { held: slot.confirmed, capacity: slot.data.capacity });
}

/** A word of the status. */
export function say(key: string, values?: Record<string, number>): string {
  return phrase(`volunteer_calls.card.status.${key}`, values);
}
