import type { ClaimPayload } from "./types";

const WAITING = ["nominated", "offered"];
// Who came or didn't stays where they were; the server only tells it of slots that are over.
const HOLDING = [...WAITING, "claimed", "attended", "no_show"];
const LIVE = [...HOLDING, "standby", "last_resort"];

/** Whether the claim holds a seat of its slot, or did until it was over. */
export function holdsSeat(claim: ClaimPayload): boolean {
  return HOLDING.includes(claim.state);
}

/** Whether the seat is held for somebody who was asked and hasn't answered. */
export function isWaiting(claim: ClaimPayload): boolean {
  return WAITING.includes(claim.state);
}

/** Whether the claim still stands, or did until the slot was over; ended ones leave the lists. */
export function isLive(claim: ClaimPayload): boolean {
  return LIVE.includes(claim.state);
}

/**
 * What a message with this version means to a page that knows `known`: the next step,
 * something it has heard before, or a sign that something is missing in between.
 */
export function compareVersions(known: number, incoming: number): "next" | "known" | "gap" {
  if (incoming <= known) {
    return "known";
  }
  return incoming === known + 1 ? "next" : "gap";
}

/**
 * Puts changed claims into a slot's list: those who hold a seat in order of seats, then
 * the stand-by line in its order. What a change doesn't say of a claim is as before. Returns
 * a new list.
 */
export function mergeClaims(
  claims: readonly ClaimPayload[],
  changed: readonly ClaimPayload[]
): ClaimPayload[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of changed) {
    if (isLive(claim)) {
      byId.set(claim.id, { ...byId.get(claim.id), ...claim });
    } else {
      byId.delete(claim.id);
    }
  }
  return [...byId.values()].sort(inOrder);
}

function inOrder(a: ClaimPayload, b: ClaimPayload): number {
  return (
    rank(a) - rank(b) ||
    (a.seat ?? 0) - (b.seat ?? 0) ||
    (a.queue_number ?? 0) - (b.queue_number ?? 0) ||
    a.id - b.id
  );
}

function rank(claim: ClaimPayload): number {
  if (holdsSeat(claim)) {
    return 0;
  }
  return claim.state === "standby" ? 1 : 2;
}
