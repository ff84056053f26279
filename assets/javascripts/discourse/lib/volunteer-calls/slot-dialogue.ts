import { tracked } from "@glimmer/tracking";
import type Owner from "@ember/owner";
import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { type ClaimAnswer, type Offer, takeClaim } from "./api";
import Busy, { type Explain } from "./busy";
import VolunteerCallsError from "./errors";
import { moveFocus } from "./focus";
import manage from "./manage";
import questions from "./questions";
import type TopicState from "./topic-state";
import type { ClaimPayload, ClaimState, Delta, OverlapPayload } from "./types";

/** A question that stands in a slot until it is answered. */
export type Question =
  | { kind: "leave"; claim: ClaimPayload }
  | { kind: "remove"; claim: ClaimPayload }
  | { kind: "move"; claim: ClaimPayload }
  | { kind: "overlap"; overlaps: OverlapPayload[]; offer: Offer }
  | { kind: "too_late" }
  | { kind: "note"; claim: ClaimPayload }
  | { kind: "offer_with_note"; offer: Offer }
  | { kind: "nominate" }
  /** Somebody who is to be chosen, or whom the claim asks already and who has said yes elsewhere. */
  | { kind: "assign"; claim?: ClaimPayload }
  | { kind: "link" }
  | { kind: "outcome" }
  /** They said no: whether they want to say why, or suggest somebody. */
  | { kind: "declined"; claim: ClaimPayload }
  | { kind: "decline_reason"; claim: ClaimPayload };

// What is announced of an own offer, by what became of it.
const SAID: Partial<Record<ClaimState, string>> = {
  standby: "you_stand_by",
  last_resort: "you_last_resort",
};

// Reasons that tell that the page doesn't show what is.
const OUT_OF_DATE = ["places_open", "cover_is_needed", "answer_too_late"];

/**
 * What goes on between the reader and one slot: what they asked for, what they are asked,
 * and why something did not work.
 */
export default class SlotDialogue extends Busy {
  @tracked question: Question | null = null;
  /** What was typed into the question's field. */
  @tracked draft = "";
  /** Whether a row of a long card is open. */
  @tracked expanded: boolean;
  override readonly fields = ["note", "reason", "outcome"];
  readonly slot: VolunteerSlot;

  #state: TopicState;

  constructor(state: TopicState, slot: VolunteerSlot) {
    super();
    this.#state = state;
    this.slot = slot;
    this.expanded = slot.asked !== null;
  }

  /** Asks something in place and takes the focus there. Rows open for it. */
  async ask(question: Question, draft = ""): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    await this.#show(question, draft);
    this.busy = false;
    if (!this.problem) {
      moveFocus(this.slot.id, "question");
    }
  }

  /** Takes the question away; nothing has happened. */
  dismiss(): void {
    this.question = null;
    this.forget();
    this.draft = "";
  }

  /** Opens the builder of the call at this slot. */
  async edit(owner: Owner): Promise<void> {
    if (await manage.load()) {
      await manage.content?.editSlot(owner, this.#state, this.slot);
    } else {
      this.sayNotLoaded();
    }
  }

  /** Volunteers, stands by or is there if nobody else is. */
  offer(offer: Offer): Promise<boolean> {
    return this.attempt(
      async () => {
        const answer = await takeClaim(this.slot.id, offer);
        this.learn(answer);
        this.announce(SAID[answer.claim.state] ?? "you_do");
      },
      (error) => this.explain(error, offer)
    );
  }

  /**
   * Does what needs the server. When it is done the question goes; when it fails everything stays
   * as it was, with the reason.
   */
  override attempt(action: () => Promise<unknown>, explain?: Explain): Promise<boolean> {
    return super.attempt(async () => {
      await action();
      this.dismiss();
    }, explain);
  }

  /** Takes in a change the reader made. */
  show(delta: Delta): void {
    this.#state.receive(delta, { own: true });
  }

  /** Takes in what the server answered to a change. */
  learn({ claim, delta }: ClaimAnswer): void {
    this.#state.receive(delta, { own: true });
    this.#state.call?.setNote(claim.id, claim.note ?? null);
  }

  /** Tells those who can't see it what the reader did. */
  announce(key: string, words: Record<string, string> = {}): void {
    this.#state.announcer.own(
      i18n(`volunteer_calls.card.announce.${key}`, { title: this.slot.title, ...words })
    );
  }

  /** Says that what was asked for could not be loaded. */
  sayNotLoaded(): void {
    this.#say(i18n("volunteer_calls.errors.not_loaded"));
  }

  /** Deals with what can come in between where somebody wants to take a place. */
  async explain(error: VolunteerCallsError, offer: Offer): Promise<boolean> {
    if (error.code === "overlap") {
      await this.#show({ kind: "overlap", overlaps: error.overlaps, offer });
      return true;
    }
    if (error.code === "slot_full" && offer.kind === "volunteer") {
      await this.#refresh();
      await this.#show({ kind: "too_late" });
      return true;
    }
    return false;
  }

  /** Says why something did not work. */
  override async complain(error: VolunteerCallsError): Promise<void> {
    if (this.question && this.complainAtFields(error)) {
      return;
    }
    if (OUT_OF_DATE.includes(error.code)) {
      await this.#refresh();
    }
    this.#say(error.message);
  }

  async #show(question: Question, draft = ""): Promise<void> {
    if (await questions.load()) {
      this.forget();
      this.question = question;
      this.draft = draft;
      this.expanded = true;
    } else {
      this.sayNotLoaded();
    }
  }

  #say(problem: string): void {
    this.problem = problem;
    this.expanded = true;
    this.#state.announcer.own(problem);
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
}
