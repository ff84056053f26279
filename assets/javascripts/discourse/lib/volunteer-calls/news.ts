import { i18n } from "discourse-i18n";
import type VolunteerCall from "../../models/volunteer-calls/call";
import { isLive } from "./merge";
import { displayName } from "./people";
import type { ClaimPayload, Delta } from "./types";

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
    const key = keyOf(claim);
    if (!slot || !key || before?.state === claim.state || claim.user.id === call.readerId) {
      return [];
    }
    return i18n(`volunteer_calls.card.announce.${key}`, {
      name: displayName(claim.user),
      title: slot.title,
    });
  });
}

function keyOf(claim: ClaimPayload): "doing" | "stands_by" | "gone" | null {
  switch (claim.state) {
    case "claimed":
      return "doing";
    case "standby":
      return "stands_by";
    default:
      return isLive(claim) ? null : "gone";
  }
}
