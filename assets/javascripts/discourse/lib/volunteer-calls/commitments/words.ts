import { i18n } from "discourse-i18n";
import { displayName } from "../people";
import { dayAndTime, timeLeft } from "../time";
import type { AskingRule, Commitment } from "./types";

/** "With Tam and Noor", "You alone"; nothing where names are not the reader's to see. */
export function company({ names, people, slot }: Commitment): string | null {
  if (people.length > 0) {
    const list = new Intl.ListFormat(document.documentElement.lang || "en");
    return i18n("volunteer_calls.mine.with", { names: list.format(people.map(displayName)) });
  }
  return names && slot.held === 1 ? i18n("volunteer_calls.mine.alone") : null;
}

/** Who asks, what moved, or what came of it. */
export function standing(commitment: Commitment): string | null {
  const { claim, outcome } = commitment;
  if (outcome) {
    return pastWords(commitment);
  }
  switch (claim.state) {
    case "nominated":
      return claim.nominated_by
        ? i18n("volunteer_calls.card.answer.nominated_by", {
            name: displayName(claim.nominated_by),
          })
        : i18n("volunteer_calls.card.answer.nominated");
    case "offered":
      return i18n("volunteer_calls.card.answer.offered");
    default:
      return claim.confirm_by ? i18n("volunteer_calls.card.moved.title") : null;
  }
}

/** Until when an answer is awaited. */
export function deadline({ claim }: Commitment, zone: string): string | null {
  if (claim.expires_at) {
    return i18n("volunteer_calls.card.answer.by", {
      time: dayAndTime(claim.expires_at, zone),
      left: timeLeft(claim.expires_at, Date.now()),
    });
  }
  return claim.confirm_by
    ? i18n("volunteer_calls.mine.confirm_by", { time: dayAndTime(claim.confirm_by, zone) })
    : null;
}

/** Where in the line somebody is, and how full the slot is. */
export function line({ place_in_line: place, slot }: Commitment): string | null {
  return place
    ? i18n("volunteer_calls.mine.line", { place, held: slot.held, capacity: slot.capacity })
    : null;
}

/** When somebody who waits is asked. */
export function ruleWords(rule: AskingRule | null | undefined, zone: string): string | null {
  if (!rule) {
    return null;
  }
  switch (rule.code) {
    case "offer": {
      const hours = Math.round(rule.minutes / 60);
      return rule.minutes < 60
        ? i18n("volunteer_calls.mine.rules.offer_minutes", { count: rule.minutes })
        : i18n("volunteer_calls.mine.rules.offer", { count: hours });
    }
    case "last_resort":
      return i18n("volunteer_calls.mine.rules.last_resort", { time: dayAndTime(rule.at, zone) });
    default:
      return i18n(`volunteer_calls.mine.rules.${rule.code}`);
  }
}

function pastWords({ claim, covered_by: by, outcome }: Commitment): string {
  if (by) {
    return i18n("volunteer_calls.mine.outcomes.covered", { name: displayName(by) });
  }
  const known = claim.state === "attended" ? "attended" : outcome;
  return i18n(`volunteer_calls.mine.outcomes.${known}`, { id: claim.id });
}
