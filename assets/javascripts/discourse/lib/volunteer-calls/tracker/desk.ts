import { tracked } from "@glimmer/tracking";
import { next } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import { send } from "../api";
import Busy from "../busy";
import { assign, nominate } from "../claim-api";
import VolunteerCallsError from "../errors";
import { nameOf } from "./claim-words";
import type TrackedList from "./list";
import type { BulkAction, BulkResult, ClaimRight, TrackedClaim } from "./types";

/** What somebody is about to do. */
export interface Question {
  kind: BulkAction | "assign" | "nominate" | "bring_back";
  claims: TrackedClaim[];
  /** The row it is about; null for what is selected. */
  row: number | null;
}

/** What became of an action. */
export interface Outcome {
  done: string;
  failed: string[];
}

/** Which right an action needs. */
export const RIGHTS: Record<BulkAction, ClaimRight> = {
  remove: "remove",
  remind: "remind",
  promote: "promote",
  attended: "outcome",
  no_show: "outcome",
};

/** The server takes no more in one request. */
const AT_ONCE = 100;

/** What is said of somebody who is in a slot now. */
const DONE: Partial<Record<Question["kind"], string>> = {
  nominate: "nominated",
  bring_back: "brought_back",
};

/** What is selected among the claims, and what is done with them. */
export default class TrackerDesk extends Busy {
  @tracked selected: ReadonlySet<number> = new Set();
  @tracked question: Question | null = null;
  @tracked outcome: Outcome | null = null;
  /** Whether somebody would get two things to do at one time. */
  @tracked overlaps = false;
  override readonly fields = ["note", "reason"];

  /** What was clicked for the question: the focus goes back there. */
  #asker: Element | null = null;

  constructor(public list: TrackedList<TrackedClaim>) {
    super();
  }

  /** What is selected of what is shown. */
  get claims(): TrackedClaim[] {
    return this.list.rows.filter((claim) => this.selected.has(claim.id));
  }

  /** Those of them with which this can be done. */
  able(action: BulkAction, claims = this.claims): TrackedClaim[] {
    return claims.filter((claim) => claim.can[RIGHTS[action]]);
  }

  toggle(id: number): void {
    const selected = new Set(this.selected);
    if (!selected.delete(id)) {
      selected.add(id);
    }
    this.selected = selected;
  }

  toggleAll(): void {
    const all = this.list.rows.every((claim) => this.selected.has(claim.id));
    this.selected = new Set(all ? [] : this.list.rows.map((claim) => claim.id));
  }

  clear(): void {
    this.selected = new Set();
    this.question = null;
  }

  ask(question: Question): void {
    this.outcome = null;
    this.forget();
    this.overlaps = false;
    this.#asker = document.activeElement;
    this.question = question;
  }

  dismiss(): void {
    this.question = null;
    this.forget();
    this.#focus(() => this.#asker);
  }

  /** Does it to each, and tells what became of each. */
  async carryOut({ kind, claims }: Question, reason: string): Promise<void> {
    await this.#change(async () => {
      const results = await this.#inTurn(
        claims.map(({ id }) => id),
        { action: kind, ...(reason && { reason }) }
      );
      const failed = results
        .filter(({ ok }) => !ok)
        .map(({ id, error }) => {
          const claim = claims.find((candidate) => candidate.id === id);
          const name = nameOf(claim?.user ?? null);
          return i18n("volunteer_calls.tracker.outcome.failed", { name, reason: error });
        });
      this.outcome = {
        done: i18n(`volunteer_calls.tracker.outcome.${kind}`, {
          count: results.length - failed.length,
        }),
        failed,
      };
      this.selected = new Set();
    });
  }

  /** Puts somebody into the slot of a claim, or asks them. */
  async place(
    { kind, claims }: Question,
    username: string,
    note: string,
    anyway: boolean
  ): Promise<void> {
    const [claim] = claims;
    if (!claim) {
      return;
    }
    await this.#change(async () => {
      if (kind === "nominate") {
        await nominate(claim.slot.id, username, note);
      } else {
        await assign(claim.slot.id, username, { note, anyway });
      }
      const done = `volunteer_calls.tracker.outcome.${DONE[kind] ?? "assigned"}`;
      this.outcome = { done: i18n(done, { name: username, slot: claim.slot.title }), failed: [] };
    });
  }

  override complain(error: VolunteerCallsError): void {
    super.complain(error);
    this.overlaps = error.code === "overlap";
    if (this.overlaps) {
      this.problem = i18n("volunteer_calls.tracker.place.overlap");
    }
  }

  /** Once something is done, that is told, and why the rest isn't. */
  async #inTurn(ids: number[], what: object): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      try {
        const body = { ids: ids.slice(from, from + AT_ONCE), ...what };
        const answer = (await send("POST", "/claims/bulk", body)) as { results: BulkResult[] };
        results.push(...answer.results);
      } catch (error) {
        if (from === 0) {
          throw error;
        }
        const { message } = VolunteerCallsError.from(error);
        return [...results, ...ids.slice(from).map((id) => ({ id, ok: false, error: message }))];
      }
    }
    return results;
  }

  async #change(what: () => Promise<void>): Promise<void> {
    this.overlaps = false;
    await this.attempt(async () => {
      await what();
      this.question = null;
      await this.list.refresh();
    });
    if (this.outcome) {
      this.#focus(() => document.querySelector(".volunteer-tracker__said"));
    }
  }

  /** Unless the reader has moved on meanwhile. */
  #focus(find: () => Element | null): void {
    next(() => {
      const element = find();
      if (element instanceof HTMLElement && document.activeElement === document.body) {
        element.focus();
      }
    });
  }
}
