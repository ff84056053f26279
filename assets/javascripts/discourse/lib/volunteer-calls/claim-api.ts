/** The doors of what is only asked for after a question; see `api.ts`. */
import { type ClaimAnswer, send } from "./api";

/**
 * Writes the private note on a claim; an empty one takes it away.
 *
 * @returns the note as it was stored
 */
export async function annotateClaim(claimId: number, note: string): Promise<string | null> {
  const answer = await send("PUT", `/claims/${claimId}`, { note });
  return (answer as { note: string | null }).note;
}

/** Asks somebody for a slot. The note is for them and the organisers. */
export function nominate(slotId: number, username: string, note?: string): Promise<ClaimAnswer> {
  const body = note ? { username, note } : { username };
  return send("POST", `/slots/${slotId}/nominations`, body) as Promise<ClaimAnswer>;
}

/** Puts somebody down who agreed elsewhere; `anyway` although they do something else then. */
export function assign(
  slotId: number,
  username: string,
  { note = "", anyway = false } = {}
): Promise<ClaimAnswer> {
  return send("POST", `/slots/${slotId}/claims`, {
    kind: "volunteer",
    username,
    note,
    allow_overlap: anyway,
  }) as Promise<ClaimAnswer>;
}

/** Moves somebody to another slot; `anyway` although they do something else then. */
export function moveClaim(
  claimId: number,
  slotId: number,
  { anyway = false } = {}
): Promise<ClaimAnswer> {
  return send("PUT", `/claims/${claimId}/move`, {
    slot_id: slotId,
    allow_overlap: anyway,
  }) as Promise<ClaimAnswer>;
}

/** Says yes to a nomination or an offer. */
export function acceptClaim(claimId: number): Promise<ClaimAnswer> {
  return send("PUT", `/claims/${claimId}/accept`, {}) as Promise<ClaimAnswer>;
}

/** Says no to a nomination or an offer; once more with a reason gives that. */
export function declineClaim(claimId: number, reason?: string): Promise<ClaimAnswer> {
  return send(
    "PUT",
    `/claims/${claimId}/decline`,
    reason ? { reason } : {}
  ) as Promise<ClaimAnswer>;
}

/** Asks somebody who was nominated again, which can be done once. */
export function remindNominee(claimId: number): Promise<ClaimAnswer> {
  return send("PUT", `/claims/${claimId}/remind`, {}) as Promise<ClaimAnswer>;
}
