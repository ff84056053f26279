import { cached, tracked } from "@glimmer/tracking";
import { holdsSeat, mergeClaims } from "../../lib/volunteer-calls/merge";
import {
  type Fill,
  fillOf,
  type Phase,
  phaseOf,
  placesOpen,
} from "../../lib/volunteer-calls/status";
import { shortDay, type SlotTimes, slotTimes } from "../../lib/volunteer-calls/time";
import type { ClaimPayload, SlotPayload } from "../../lib/volunteer-calls/types";
import type VolunteerCall from "./call";

/** One job at one time, as the page knows it now. */
export default class VolunteerSlot {
  @tracked data: SlotPayload;
  readonly id: number;
  readonly call: VolunteerCall;

  constructor(data: SlotPayload, call: VolunteerCall) {
    this.id = data.id;
    this.call = call;
    this.data = data;
  }

  get title(): string {
    return this.data.title;
  }

  /** Whether there is a place or a perk to tell. */
  get hasMeta(): boolean {
    return Boolean(this.data.place || this.data.perk);
  }

  /** Where the slot stands in time, at the card's now. */
  get phase(): Phase {
    return phaseOf(this.data, this.call.closed, this.call.clock.now);
  }

  get fill(): Fill {
    return fillOf(this.data);
  }

  /** Needed places that are open to somebody now. */
  get placesOpen(): number {
    return this.phase === "open" ? placesOpen(this.data) : 0;
  }

  /** Claims that hold a seat, in order of seats. */
  @cached
  get seated(): ClaimPayload[] {
    return this.data.claims.filter(holdsSeat);
  }

  /** The stand-by line, in its order. */
  @cached
  get standby(): ClaimPayload[] {
    return this.data.claims.filter((claim) => claim.state === "standby");
  }

  /** The reader's own live claim. */
  get mine(): ClaimPayload | undefined {
    const reader = this.call.readerId;
    return this.data.claims.find((claim) => claim.user.id === reader);
  }

  /** Whether the reader holds a seat here. */
  get isMine(): boolean {
    return this.mine !== undefined && holdsSeat(this.mine);
  }

  /** "Fri 16 Feb"; null for a slot without a time. */
  get day(): string | null {
    const at = this.data.starts_at;
    return at && shortDay(at, this.call.timezone);
  }

  @cached
  get times(): SlotTimes {
    return slotTimes(this.data, this.call.timezone, this.call.readerZone);
  }

  /** Takes in new facts from the server. */
  load(data: SlotPayload): void {
    this.data = data;
  }

  /** Takes in one change. */
  merge(claims: ClaimPayload[], held: number | undefined): void {
    this.data = {
      ...this.data,
      held: held ?? this.data.held,
      claims: mergeClaims(this.data.claims, claims),
    };
  }
}
