/** The doors of what is said of a slot that is over; see `api.ts`. */
import { type ClaimAnswer, send } from "./api";

/** Whether somebody came. */
export type Outcome = "attended" | "no_show";

/** Says whether somebody came. */
export function recordOutcome(claimId: number, outcome: Outcome): Promise<ClaimAnswer> {
  return send("PUT", `/claims/${claimId}/outcome`, { outcome }) as Promise<ClaimAnswer>;
}
