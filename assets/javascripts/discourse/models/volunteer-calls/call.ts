import { cached, tracked } from "@glimmer/tracking";
import type Clock from "../../lib/volunteer-calls/clock";
import { compareVersions } from "../../lib/volunteer-calls/merge";
import { type CallStatus, callStatus, turningPoints } from "../../lib/volunteer-calls/status";
import { dayKey, eventDays } from "../../lib/volunteer-calls/time";
import type { CallPayload, Delta, ViewerPayload } from "../../lib/volunteer-calls/types";
import VolunteerSlot from "./slot";

// Up to so many slots are shown in full.
const MOST_IN_FULL = 6;

/** Who looks at the call. */
export interface Reader {
  /** null for visitors */
  id: number | null;
  /** IANA zone */
  zone: string;
}

/** A call for volunteers, as the page knows it now. */
export default class VolunteerCall {
  @tracked data: CallPayload;
  @tracked version: number;
  @tracked viewer: ViewerPayload;
  @tracked slots: VolunteerSlot[];
  @tracked private onTop: ReadonlySet<number> = new Set();
  readonly clock: Clock;
  readonly readerId: number | null;
  readonly readerZone: string;

  /** The next instant after `now`, in milliseconds, at which something turns by itself. */
  nextTurn = (now: number): number | undefined => {
    const slots = this.slots.map((slot) => slot.data);
    const answers = this.slots.flatMap((slot) => slot.waiting.map((claim) => claim.expires_at));
    return turningPoints(slots, [this.data.closes_at, ...answers], now)[0];
  };

  constructor(data: CallPayload, clock: Clock, reader: Reader) {
    this.clock = clock;
    this.readerId = reader.id;
    this.readerZone = reader.zone;
    this.data = data;
    this.version = data.version;
    this.viewer = data.viewer;
    const slots = data.slots.map((slot) => new VolunteerSlot(slot, this));
    this.slots = slots;
    this.onTop = new Set(slots.filter((slot) => slot.needsCover).map((slot) => slot.id));
  }

  get topicId(): number {
    return this.data.topic_id;
  }

  get timezone(): string {
    return this.data.timezone;
  }

  /** Whether the closing time has come. */
  @cached
  get closingTimeOver(): boolean {
    const { closes_at } = this.data;
    return closes_at !== null && Date.parse(closes_at) <= this.clock.now;
  }

  /** Whether it was called off. */
  get cancelled(): boolean {
    return this.data.status === "cancelled";
  }

  /** Whether nobody can volunteer any more, although slots may be to come. */
  @cached
  get closed(): boolean {
    // Also with the topic; the server says so, and again when that changes.
    return this.cancelled || this.data.status === "closed" || this.closingTimeOver;
  }

  /** Whether the reader may back people and be in the audience; closing doesn't matter. */
  get canSupport(): boolean {
    const code = this.viewer.refusal?.code;
    return !code || code.endsWith("_closed");
  }

  /** Whether the reader may reply in the topic, as far as the call can tell. */
  get canAsk(): boolean {
    const { can_manage, refusal } = this.viewer;
    const open = [undefined, "volunteering_closed", "not_in_group"].includes(refusal?.code);
    return this.readerId !== null && (open || (can_manage && refusal?.code === "topic_closed"));
  }

  /** The call's status at the card's now. */
  @cached
  get status(): CallStatus {
    if (this.cancelled) {
      return { kind: "cancelled", places: 0 };
    }
    return callStatus(
      this.slots.map((slot) => slot.data),
      this.closed,
      this.clock.now
    );
  }

  /** Whether there are too many slots to show each in full. */
  get isLong(): boolean {
    return this.slots.length > MOST_IN_FULL;
  }

  /** Whether somebody has to step in at short notice. */
  get needsCover(): boolean {
    return this.slots.some((slot) => slot.needsCover);
  }

  /** Whether the reader sees names that aren't everybody's, or has a claim that isn't. */
  get knowsNames(): boolean {
    return this.viewer.sees_names !== false || this.slots.some((slot) => slot.mine);
  }

  /** Whether the reader may know more of who came than a change tells everybody. */
  knowsOutcomes({ slots }: Delta): boolean {
    return this.viewer.can_manage || slots.some(({ id }) => this.slot(id)?.mine);
  }

  /** Needed places that are held for people who haven't answered. */
  get answersAwaited(): number {
    return this.slots.reduce((sum, slot) => sum + slot.answersAwaited, 0);
  }

  /** How many answers the reader owes. */
  get asksReader(): number {
    return this.slots.filter((slot) => slot.asked ?? slot.toConfirm).length;
  }

  /** Urgent slots first, then by time; those without one stand last. */
  @cached
  get slotsInOrder(): VolunteerSlot[] {
    return [...this.slots].sort(
      (a, b) =>
        Number(this.onTop.has(b.id)) - Number(this.onTop.has(a.id)) ||
        startOf(a) - startOf(b) ||
        a.data.position - b.data.position
    );
  }

  /** Whether a slot stands before the others because it was urgent when they were put in order. */
  isOnTop(slot: VolunteerSlot): boolean {
    return this.onTop.has(slot.id);
  }

  /** Puts what is urgent now on top. Not for a live change: it moves nothing under the pointer. */
  putInOrder(): void {
    const urgent = this.slots.filter((slot) => slot.needsCover).map((slot) => slot.id);
    if (urgent.length !== this.onTop.size || urgent.some((id) => !this.onTop.has(id))) {
      this.onTop = new Set(urgent);
    }
  }

  /** "Fri 6 – Sun 8 July 2018" */
  @cached
  get days(): string | null {
    return eventDays(
      this.slots.map((slot) => slot.data),
      this.timezone
    );
  }

  /** Whether slots start on more than one day. */
  @cached
  get spansDays(): boolean {
    const days = this.slots.flatMap(({ data: { starts_at } }) =>
      starts_at ? [dayKey(starts_at, this.timezone)] : []
    );
    return new Set(days).size > 1;
  }

  slot(id: number): VolunteerSlot | undefined {
    return this.slots.find((slot) => slot.id === id);
  }

  /** Takes in the whole call anew. Slots that are still there stay the same objects. */
  load(data: CallPayload): void {
    this.data = data;
    this.version = data.version;
    this.viewer = data.viewer;
    this.slots = data.slots.map((slotData) => {
      const slot = this.slot(slotData.id) ?? new VolunteerSlot(slotData, this);
      slot.load(slotData);
      return slot;
    });
  }

  /**
   * Takes in one change if it is the next one.
   *
   * @returns what was made of it; with "gap" nothing was changed, something is missing
   */
  apply(delta: Delta): "merged" | "known" | "gap" {
    const order = compareVersions(this.version, delta.version);
    if (order !== "next") {
      return order;
    }
    this.show(delta);
    this.version = delta.version;
    return "merged";
  }

  /** Shows a change without counting it as heard: others before it are still to come. */
  show(delta: Delta): void {
    if (delta.thanks !== undefined) {
      this.data = { ...this.data, thanks: delta.thanks };
    }
    if (delta.everybody_thanked_at) {
      this.setEverybodyThanked(delta.everybody_thanked_at);
    }
    const changes = new Map(delta.slots.map((change) => [change.id, change]));
    for (const slot of this.slots) {
      const claims = delta.claims.filter((claim) => claim.slot_id === slot.id);
      if (claims.length > 0 || changes.has(slot.id)) {
        slot.merge(claims, changes.get(slot.id));
      }
    }
  }

  /** Remembers in whose audience the reader will be. */
  setAttending(slotId: number, there: boolean): void {
    const others = this.viewer.attending?.filter((id) => id !== slotId) ?? [];
    this.viewer = { ...this.viewer, attending: there ? [...others, slotId] : others };
  }

  /** Remembers whether the reader said thanks. */
  setThanked(thanked: boolean): void {
    this.viewer = { ...this.viewer, thanked };
  }

  /** Remembers that everybody was thanked in public. */
  setEverybodyThanked(at: string): void {
    this.data = { ...this.data, everybody_thanked_at: at };
  }

  /** Remembers a link that the reader added and so may take away. */
  addOwnLink(linkId: number): void {
    this.viewer = { ...this.viewer, links: [...(this.viewer.links ?? []), linkId] };
  }

  /** Remembers a private note, which is never broadcast. */
  setNote(claimId: number, note: string | null): void {
    const notes = { ...this.viewer.notes };
    if (note) {
      notes[claimId] = note;
    } else {
      delete notes[claimId];
    }
    this.viewer = { ...this.viewer, notes };
  }
}

function startOf(slot: VolunteerSlot): number {
  const at = slot.data.starts_at;
  return at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);
}
