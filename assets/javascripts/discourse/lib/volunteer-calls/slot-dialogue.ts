import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { annotateClaim, type Offer, releaseClaim, takeClaim } from "./api";
import VolunteerCallsError from "./errors";
import { displayName } from "./people";
import type TopicState from "./topic-state";
import type { ClaimPayload, OverlapPayload } from "./types";

/** A question that stands in a slot until it is answered. */
export type Question =
  | { kind: "leave"; claim: ClaimPayload }
  | { kind: "remove"; claim: ClaimPayload }
  | { kind: "overlap"; overlaps: OverlapPayload[]; offer: Offer }
  | { kind: "too_late"; message: string }
  | { kind: "note"; claim: ClaimPayload }
  | { kind: "offer_with_note"; offer: Offer };

/**
 * What goes on between the reader and one slot: what they asked for, what they are asked,
 * and why something did not work.
 */
export default class SlotDialogue {
  /** A request is under way; a second click sends nothing. */
  @tracked busy = false;
  @tracked question: Question | null = null;
  /** Why the last action failed, as a sentence. */
  @tracked problem: string | null = null;
  /** What was typed into the question's field. */
  @tracked draft = "";
  /** Whether a row of a long card is open. */
  @tracked expanded = false;
  readonly slot: VolunteerSlot;

  #state: TopicState;

  constructor(state: TopicState, slot: VolunteerSlot) {
    this.#state = state;
    this.slot = slot;
  }

  /** Asks something in place. Rows open for it. */
  ask(question: Question, draft = ""): void {
    this.problem = null;
    this.question = question;
    this.draft = draft;
    this.expanded = true;
  }

  /** Takes the question away; nothing has happened. */
  dismiss(): void {
    this.question = null;
    this.problem = null;
    this.draft = "";
  }

  /** Volunteers or stands by. */
  offer(offer: Offer): Promise<void> {
    return this.#attempt(
      async () => {
        const { claim, delta } = await takeClaim(this.slot.id, offer);
        this.#state.receive(delta, { own: true });
        this.#state.call?.setNote(claim.id, claim.note ?? null);
        this.#announce(claim.state === "standby" ? "you_stand_by" : "you_do");
      },
      (error) => this.#explain(error, offer)
    );
  }

  /** Drops out; for organisers also: removes somebody. */
  release(claim: ClaimPayload, reason: string): Promise<void> {
    return this.#attempt(async () => {
      const { delta } = await releaseClaim(claim.id, reason.trim());
      this.#state.receive(delta, { own: true });
      this.#state.call?.setNote(claim.id, null);
      if (claim.user.id === this.slot.call.readerId) {
        this.#announce("you_left");
      } else {
        this.#announce("gone", { name: displayName(claim.user) });
      }
    });
  }

  /** Writes the private note on a claim. */
  annotate(claim: ClaimPayload, note: string): Promise<void> {
    return this.#attempt(async () => {
      const stored = await annotateClaim(claim.id, note.trim());
      this.#state.call?.setNote(claim.id, stored);
      this.#announce("note_saved");
    });
  }

  async #attempt(
    action: () => Promise<void>,
    explain?: (error: VolunteerCallsError) => Promise<void>
  ): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = null;
    try {
      await action();
      this.question = null;
      this.draft = "";
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      await (explain?.(error) ?? this.#complain(error));
    } finally {
      this.busy = false;
    }
  }

  async #explain(error: VolunteerCallsError, offer: Offer): Promise<void> {
    if (error.code === "overlap") {
      this.ask({ kind: "overlap", overlaps: error.overlaps, offer });
    } else if (error.code === "slot_full" && offer.kind === "volunteer") {
      await this.#refresh();
      this.ask({ kind: "too_late", message: this.#whoWasFaster() });
    } else {
      await this.#complain(error);
    }
  }

  async #complain(error: VolunteerCallsError): Promise<void> {
    if (error.code === "places_open") {
      await this.#refresh();
    }
    this.problem = error.message;
    this.expanded = true;
    this.#state.announcer.own(error.message);
  }

  // The answer matters more than the picture around it, which live messages mend anyway.
  async #refresh(): Promise<void> {
    try {
      await this.#state.refresh();
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      this.#state.stale = true;
    }
  }

  #whoWasFaster(): string {
    const others = this.slot.seated.filter((claim) => claim.user.id !== this.slot.call.readerId);
    const newest = others.sort(
      (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at) || b.id - a.id
    )[0];
    return newest
      ? i18n("volunteer_calls.card.too_late.title", {
          name: displayName(newest.user),
        })
      : i18n("volunteer_calls.card.too_late.title_nobody");
  }

  #announce(key: string, words: Record<string, string> = {}): void {
    this.#state.announcer.own(
      i18n(`volunteer_calls.card.announce.${key}`, {
        title: this.slot.title,
        ...words,
      })
    );
  }
}
