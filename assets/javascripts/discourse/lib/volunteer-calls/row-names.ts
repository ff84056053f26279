import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { displayName } from "./people";
import { fromNow } from "./time";

const MOST_NAMES = 5;

/** Who does a slot, in a row's few words: "You, Sam · 1 not answered yet · 1 on stand-by". */
export function rowNames(slot: VolunteerSlot): string {
  const { call, waiting } = slot;
  // Nobody stands there as doing what they haven't agreed to.
  const confirmed = slot.seated.filter((claim) => !waiting.includes(claim));
  const shown = confirmed
    .slice(0, MOST_NAMES)
    .map((claim) =>
      claim.user.id === call.readerId
        ? i18n("volunteer_calls.card.person.you")
        : displayName(claim.user)
    );
  const parts = [];
  const left = slot.needsCover && slot.data.cover?.dropped_out[0];
  if (left) {
    const words = { name: displayName(left.user), ago: fromNow(left.at, call.clock.now) };
    parts.push(i18n("volunteer_calls.card.row.dropped_out", words));
  }
  if (slot.hidesNames && slot.confirmed > 0) {
    parts.push(i18n("volunteer_calls.card.row.people", { count: slot.confirmed }));
  } else if (!left || confirmed.length > 0) {
    parts.push(namesOf(shown, confirmed.length - shown.length));
  }
  if (slot.waitingCount > 0) {
    parts.push(i18n("volunteer_calls.card.row.waiting", { count: slot.waitingCount }));
  }
  if (slot.standbyCount > 0) {
    parts.push(i18n("volunteer_calls.card.row.standby", { count: slot.standbyCount }));
  }
  return parts.join(" · ");
}

function namesOf(names: string[], more: number): string {
  if (names.length === 0) {
    return i18n("volunteer_calls.card.row.nobody_yet");
  }
  const list = listFormat().format(names);
  return more > 0 ? i18n("volunteer_calls.card.row.and_more", { names: list, count: more }) : list;
}

let lists: Intl.ListFormat | undefined;

/** Joins names as the page's language does. */
function listFormat(): Intl.ListFormat {
  lists ??= new Intl.ListFormat(document.documentElement.lang || "en", {
    type: "unit",
    style: "short",
  });
  return lists;
}
