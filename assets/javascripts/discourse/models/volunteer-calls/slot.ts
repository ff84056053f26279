import { cached, tracked } from "@glimmer/tracking";
import { holdsSeat, isWaiting, mergeClaims } from "../../lib/volunteer-calls/merge";
import {
  coverNeeded,
  type Fill,
  fillOf,
  type Phase,
  phaseOf,
  placesOpen,
} from "../../lib/volunteer-calls/status";
import { dayWithoutYear, type SlotTimes, slotTimes } from "../../lib/volunteer-calls/time";
import type {
  ClaimPayload,
  PersonPayload,
  SlotChange,
  SlotPayload,
} from "../../lib/volunteer-calls/types";
import type VolunteerCall from "./call";

/** One job at one time, as the page knows it now. */
export default class VolunteerSlot {
  @tracked data: SlotPayload;
  /** Who stepped in while the page was open. */
  @tracked coveredBy: PersonPayload | null = null;
  /** What the reader was asked and didn't answer in time, while the page was open. */
  @tracked lapsed: "nominated" | "offered" | null = null;
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
  @cached
  get phase(): Phase {
    return phaseOf(this.data, this.call.closed, this.call.clock.now);
  }

  /** Whether it is over and has taken place: the card tells of it instead of asking. */
  get isRecord(): boolean {
    return this.phase === "past" && !this.call.cancelled;
  }

  /** Whether the reader may add to what is told of it. */
  get canTell(): boolean {
    const { mine } = this;
    return this.call.viewer.can_manage || mine?.state === "claimed" || mine?.state === "attended";
  }

  /** Whether it is still to come, as far as anybody knows. */
  get isOn(): boolean {
    return this.phase !== "past" && !this.call.cancelled;
  }

  get fill(): Fill {
    return fillOf(this.data);
  }

  /** Needed places that are open to somebody now. */
  get placesOpen(): number {
    return this.phase === "open" ? placesOpen(this.data) : 0;
  }

  /** Whether somebody has to step in at short notice. */
  get needsCover(): boolean {
    return !this.call.cancelled && coverNeeded(this.data, this.call.clock.now);
  }

  /** Whether there is something to say about stepping in. */
  get hasCoverNews(): boolean {
    return this.needsCover || this.coveredBy !== null;
  }

  /** Whether one more person would help now. */
  get needsPeople(): boolean {
    return this.placesOpen > 0 || this.needsCover;
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

  /** Those of them who were asked and haven't answered. */
  @cached
  get waiting(): ClaimPayload[] {
    return this.seated.filter(isWaiting);
  }

  /** Whether the reader sees how many there are, but not who. */
  get hidesNames(): boolean {
    return this.data.counts !== undefined;
  }

  /** How many were asked and haven't answered. */
  get waitingCount(): number {
    const { counts } = this.data;
    return counts ? (counts.nominated ?? 0) + (counts.offered ?? 0) : this.waiting.length;
  }

  /** How many stand by. */
  get standbyCount(): number {
    const { counts } = this.data;
    return counts ? (counts.standby ?? 0) : this.standby.length;
  }

  /** Seats of people who said yes. */
  get confirmed(): number {
    return this.data.held - this.waitingCount;
  }

  /** Needed places that are held for people who haven't answered. */
  get answersAwaited(): number {
    const missing = Math.max(0, this.data.needed - this.confirmed);
    return this.isOn ? Math.min(missing, this.waitingCount) : 0;
  }

  /** Those who would do it if nobody else can. */
  @cached
  get lastResort(): ClaimPayload[] {
    return this.data.claims.filter((claim) => claim.state === "last_resort");
  }

  /** The reader's own live claim. */
  @cached
  get mine(): ClaimPayload | undefined {
    const reader = this.call.readerId;
    return this.data.claims.find((claim) => claim.user.id === reader);
  }

  /** The reader's own claim, if they are asked whether the slot still suits them. */
  get toConfirm(): ClaimPayload | undefined {
    const { mine } = this;
    return mine?.confirm_by && this.isOn ? mine : undefined;
  }

  /** How many who hold a seat haven't said yet whether the slot still suits them. */
  get unconfirmed(): number {
    return this.isOn ? this.seated.filter((claim) => claim.confirm_by).length : 0;
  }

  /** Whether the reader said yes to this. */
  get isMine(): boolean {
    return this.mine?.state === "claimed";
  }

  /** What the reader is asked and can still answer. */
  get asked(): ClaimPayload | null {
    const { mine } = this;
    return mine && isWaiting(mine) && !this.isExpired(mine) && this.isOn ? mine : null;
  }

  /** "Fri 16 Feb"; null for a slot without a time. */
  get day(): string | null {
    const at = this.data.starts_at;
    return at && dayWithoutYear(at, this.call.timezone);
  }

  @cached
  get times(): SlotTimes {
    return slotTimes(this.data, this.call.timezone, this.call.readerZone);
  }

  /** Whether the time to answer is over, also before the server has noticed. */
  isExpired({ expires_at }: ClaimPayload): boolean {
    return Boolean(expires_at) && Date.parse(expires_at as string) <= this.call.clock.now;
  }

  /** Takes in new facts from the server. */
  load(data: SlotPayload): void {
    this.data = data;
  }

  /** Whether the reader will be in the audience. */
  get attended(): boolean {
    return this.call.viewer.attending?.includes(this.id) ?? false;
  }

  /** Takes in one change. */
  merge(claims: ClaimPayload[], change: Partial<SlotChange> = {}): void {
    const { data, mine } = this;
    const own = claims.find((claim) => claim.user.id === this.call.readerId);
    if (own) {
      this.lapsed =
        own.state === "lapsed" && mine && isWaiting(mine)
          ? (mine.state as "nominated" | "offered")
          : null;
    }
    const { counts, ...facts } = change;
    this.data = {
      ...data,
      ...facts,
      // For those who see names the claims themselves count.
      ...(this.hidesNames && counts ? { counts } : {}),
      claims: mergeClaims(data.claims, claims),
    };
    const { attending } = change;
    if (attending?.user_id !== undefined && attending.user_id === this.call.readerId) {
      this.call.setAttending(this.id, Boolean(attending.there));
    }
    if (data.cover_needed_at && !this.data.cover_needed_at) {
      this.coveredBy = claims.find((claim) => claim.state === "claimed")?.user ?? null;
    }
  }
}
