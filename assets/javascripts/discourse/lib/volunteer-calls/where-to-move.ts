import type VolunteerSlot from "../../models/volunteer-calls/slot";
import type { ClaimPayload } from "./types";

/** The other slots of a call in which somebody who said yes could be instead. */
export function placesToMove(from: VolunteerSlot, { state, user }: ClaimPayload): VolunteerSlot[] {
  if (!from.call.viewer.can_edit || !from.isOn || state !== "claimed") {
    return [];
  }
  return from.call.slots.filter((slot) => {
    const theirs = slot.seated.find((claim) => claim.user.id === user.id);
    // A seat that is kept for their answer is theirs to have.
    const room = theirs ? theirs.state !== "claimed" : slot.data.held < slot.data.capacity;
    return slot !== from && slot.isOn && room;
  });
}
