import { tracked } from "@glimmer/tracking";
import { schedule } from "@ember/runloop";
import { releaseClaim } from "../api";
import Busy from "../busy";
import type { OverlapPayload } from "../types";
import { accept, confirm, decline } from "./api";
import type CommitmentsDesk from "./desk";
import type { Commitment } from "./types";

/** A question that stands in a row until it is answered. */
export type RowQuestion = { kind: "leave" } | { kind: "overlap"; overlaps: OverlapPayload[] };

/** What goes on between the reader and one of their claims. */
export default class RowDialogue extends Busy {
  @tracked question: RowQuestion | null = null;
  /** What was typed as the reason. */
  @tracked reason = "";
  override readonly fields = ["reason"];
  readonly commitment: Commitment;

  #desk: CommitmentsDesk;

  constructor(commitment: Commitment, desk: CommitmentsDesk) {
    super();
    this.commitment = commitment;
    this.#desk = desk;
  }

  get elementId(): string {
    return `volunteer-commitment-${this.commitment.claim.id}`;
  }

  /** The id of a question's heading, which gets the focus. */
  get questionId(): string {
    return `${this.elementId}-question`;
  }

  ask(question: RowQuestion): void {
    this.question = question;
    this.forget();
    this.#focus(`#${this.questionId}`);
  }

  /** Takes the question away; nothing has happened. */
  dismiss(): void {
    const asker = this.question?.kind === "leave" ? ".--leave" : ".btn-primary";
    this.question = null;
    this.reason = "";
    this.forget();
    this.#focus(`#${this.elementId} .btn${asker}`);
  }

  /** @param overlap they know that it overlaps with something of theirs */
  accept(overlap = false): Promise<void> {
    return this.#act(
      "you_do",
      () => accept(this.#id, overlap),
      (error) => {
        if (error.code !== "overlap") {
          return false;
        }
        this.ask({ kind: "overlap", overlaps: error.overlaps });
        return true;
      }
    );
  }

  decline(): Promise<void> {
    return this.#act("you_declined", () => decline(this.#id));
  }

  confirm(): Promise<void> {
    return this.#act("you_confirmed", () => confirm(this.#id));
  }

  leave(): Promise<void> {
    const { state } = this.commitment.claim;
    return this.#act(state === "last_resort" ? "you_took_back" : "you_left", () =>
      releaseClaim(this.#id, this.reason.trim())
    );
  }

  get #id(): number {
    return this.commitment.claim.id;
  }

  async #act(
    said: string,
    action: () => Promise<unknown>,
    explain?: Parameters<Busy["attempt"]>[1]
  ): Promise<void> {
    if (await this.attempt(action, explain)) {
      await this.#desk.done(said, this.commitment.slot.title);
    }
  }

  #focus(selector: string): void {
    schedule("afterRender", () => document.querySelector<HTMLElement>(selector)?.focus());
  }
}
