/**
 * What is true of a slot and a call at an instant. The server says the same of the moment
 * it answered; a page stays open longer than that.
 */

/** Where a slot stands in time. */
export type Phase = "open" | "closed" | "past" | "withdrawn";

/** How far a slot is filled. */
export type Fill = "needed" | "enough" | "filled";

/** The facts of a slot that its status follows from. */
export interface SlotFacts {
  starts_at: string | null;
  ends_at: string | null;
  needed: number;
  capacity: number;
  held: number;
  cover_needed_at: string | null;
  status: string;
}

/** A call's status at an instant. */
export interface CallStatus {
  kind: "open" | "filled" | "closed" | "done" | "cancelled";
  /** Needed places still open over all slots to come. */
  places: number;
}

/**
 * The instant a slot is over: its end, or its start where no end is known.
 *
 * @returns milliseconds, null for a slot without a time, which is never over
 */
export function endOf(slot: Pick<SlotFacts, "starts_at" | "ends_at">): number | null {
  const last = slot.ends_at ?? slot.starts_at;
  return last === null ? null : Date.parse(last);
}

/** @param now milliseconds */
export function phaseOf(slot: SlotFacts, callClosed: boolean, now: number): Phase {
  if (slot.status === "withdrawn") {
    return "withdrawn";
  }
  const end = endOf(slot);
  if (end !== null && end <= now) {
    return "past";
  }
  return callClosed ? "closed" : "open";
}

/** How far the seats of a slot are held. */
export function fillOf(slot: Pick<SlotFacts, "needed" | "capacity" | "held">): Fill {
  if (slot.held >= slot.capacity) {
    return "filled";
  }
  return slot.held >= slot.needed ? "enough" : "needed";
}

/** Needed places of a slot that nobody holds. */
export function placesOpen(slot: Pick<SlotFacts, "needed" | "held">): number {
  return Math.max(0, slot.needed - slot.held);
}

/**
 * Whether somebody has to step in at short notice, also when volunteering has closed.
 *
 * @param now milliseconds
 */
export function coverNeeded(slot: SlotFacts, now: number): boolean {
  // Absent with a server that knows nothing of it yet.
  return Boolean(slot.cover_needed_at) && phaseOf(slot, false, now) === "open";
}

/** A call's status: done when every slot is over. */
export function callStatus(
  slots: readonly SlotFacts[],
  callClosed: boolean,
  now: number
): CallStatus {
  const toCome = slots.filter((slot) =>
    ["open", "closed"].includes(phaseOf(slot, callClosed, now))
  );
  const places = toCome.reduce((sum, slot) => sum + placesOpen(slot), 0);
  if (toCome.length === 0) {
    return { kind: "done", places: 0 };
  }
  if (callClosed) {
    return { kind: "closed", places };
  }
  return { kind: places > 0 ? "open" : "filled", places };
}

/**
 * The instants at which something turns by itself.
 *
 * @returns milliseconds, those after `now` in order
 */
export function turningPoints(
  slots: readonly Pick<SlotFacts, "starts_at" | "ends_at">[],
  others: readonly (string | null)[],
  now: number
): number[] {
  const instants = slots.map(endOf);
  for (const at of others) {
    instants.push(at ? Date.parse(at) : null);
  }
  return instants.filter((at): at is number => at !== null && at > now).sort((a, b) => a - b);
}

const MINUTE = 60_000;

/**
 * Whether two slots are at the same time. Back to back is no overlap; a slot without an
 * end counts as one minute, as on the server.
 */
export function overlap(
  a: Pick<SlotFacts, "starts_at" | "ends_at">,
  b: Pick<SlotFacts, "starts_at" | "ends_at">
): boolean {
  return overlapMinutes(a, b) > 0;
}

/** For how many minutes two slots are at the same time. */
export function overlapMinutes(
  a: Pick<SlotFacts, "starts_at" | "ends_at">,
  b: Pick<SlotFacts, "starts_at" | "ends_at">
): number {
  if (!a.starts_at || !b.starts_at) {
    return 0;
  }
  const [startA, startB] = [Date.parse(a.starts_at), Date.parse(b.starts_at)];
  const endA = a.ends_at ? Date.parse(a.ends_at) : startA + MINUTE;
  const endB = b.ends_at ? Date.parse(b.ends_at) : startB + MINUTE;
  const shared = Math.min(endA, endB) - Math.max(startA, startB);
  return Math.max(0, Math.round(shared / MINUTE));
}
