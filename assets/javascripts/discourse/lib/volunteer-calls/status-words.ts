import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { placesOpen } from "./status";

/** A slot's status in words. */
export interface StatusWords {
  tone: "needed" | "good" | "urgent" | "quiet";
  strong: string;
  /** What qualifies it; empty when there is nothing to add. */
  rest: string;
}

/** The status line of a full slot; null when the slot has nothing to count any more. */
export function statusWords(slot: VolunteerSlot): StatusWords | null {
  const { held, needed, capacity } = slot.data;
  switch (slot.phase) {
    case "withdrawn":
      return { tone: "quiet", strong: say("withdrawn"), rest: "" };
    case "past":
      return slot.seated.length > 0 ? null : { tone: "quiet", strong: say("nobody_did"), rest: "" };
  }
  if (slot.fill === "filled") {
    return { tone: "good", strong: say("filled"), rest: confirmedOf(slot) };
  }
  const closed = slot.phase === "closed";
  const confirmed = held > 0 ? say("confirmed", { count: held }) : "";
  if (slot.fill === "enough") {
    const room = say("room_for_more", { count: capacity - held });
    return {
      tone: "good",
      strong: say("enough"),
      rest: closed ? confirmed : room,
    };
  }
  const count = placesOpen(slot.data);
  if (closed) {
    return {
      tone: "urgent",
      strong: say("stayed_empty", { count }),
      rest: confirmed,
    };
  }
  const roomy = capacity > needed;
  if (held === 0) {
    return {
      tone: "needed",
      strong: say("people_needed", { count }),
      rest: roomy ? say("room_nobody_yet", { count: capacity }) : say("nobody_yet"),
    };
  }
  return {
    tone: "needed",
    strong: say("more_needed", { count }),
    rest: roomy ? say("room_for", { count: capacity }) : confirmedOf(slot),
  };
}

/** The few words of a row. */
export function shortStatusWords(slot: VolunteerSlot): StatusWords | null {
  const words = statusWords(slot);
  if (words === null || slot.phase !== "open") {
    return words && { ...words, rest: "" };
  }
  const { held, capacity } = slot.data;
  if (slot.fill === "enough") {
    const strong = say("enough_short", { count: capacity - held });
    return { ...words, strong, rest: "" };
  }
  if (slot.fill === "needed" && held === 0) {
    const strong = say("needed_short", { count: placesOpen(slot.data) });
    return { ...words, strong, rest: "" };
  }
  return { ...words, rest: "" };
}

function confirmedOf(slot: VolunteerSlot): string {
  const { held, capacity } = slot.data;
  return say("confirmed_of", { held, capacity });
}

function say(key: string, options: Record<string, unknown> = {}): string {
  return i18n(`volunteer_calls.card.status.${key}`, options);
}
