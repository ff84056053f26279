import { i18n } from "discourse-i18n";
import type VolunteerCall from "../../models/volunteer-calls/call";
import { isLive } from "./merge";
import { displayName } from "./people";
import type { ClaimPayload, Delta } from "./types";

/** What others do to a reader; all else that happens to their claims is their own doing. */
const DONE_TO_READER: Partial<Record<ClaimPayload["state"], string>> = {
  nominated: "you_nominated",
  offered: "you_offered",
  lapsed: "you_lapsed",
};

const DONE_BY_OTHERS: Partial<Record<ClaimPayload["state"], string>> = {
  claimed: "doing",
  standby: "stands_by",
  last_resort: "last_resort",
  nominated: "nominated",
  offered: "offered",
  declined: "declined",
  lapsed: "lapsed",
};

/**
 * What a change tells that the page doesn't show yet, in sentences. What the reader did,
 * here or in another window, is no news to them.
 *
 * @param call before the change is merged
 */
export function newsOf(delta: Delta, call: VolunteerCall): string[] {
  return delta.claims.flatMap((claim) => {
    const slot = call.slot(claim.slot_id);
    const before = slot?.data.claims.find((known) => known.id === claim.id);
    const key = keyOf(claim, claim.user.id === call.readerId);
    if (!slot || !key || before?.state === claim.state) {
      return [];
    }
    return i18n(`volunteer_calls.card.announce.${key}`, {
      name: displayName(claim.user),
      title: slot.title,
    });
  });
}

/**
 * What a change tells that can't wait: that somebody has to step in.
 *
 * @param call before the change is merged
 */
export function alarmsOf(delta: Delta, call: VolunteerCall): string[] {
  return delta.slots.flatMap(({ id, cover_needed_at }) => {
    const slot = call.slot(id);
    return slot && cover_needed_at && !slot.data.cover_needed_at
      ? i18n("volunteer_calls.card.announce.cover_needed", { title: slot.title })
      : [];
  });
}

function keyOf(claim: ClaimPayload, isReader: boolean): string | undefined {
  if (isReader) {
    return DONE_TO_READER[claim.state];
  }
  return DONE_BY_OTHERS[claim.state] ?? (isLive(claim) ? undefined : "gone");
}
