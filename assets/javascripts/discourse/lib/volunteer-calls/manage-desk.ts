import { tracked } from "@glimmer/tracking";
import { schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import CallDesk from "./call-desk";
import { cancelCall, closeCall, reopenCall, saveEdit } from "./edit-api";
import type TopicState from "./topic-state";
import type { CallInput, CallPayload } from "./types";

/** What is asked before a whole call is changed. */
export type Asked = "close" | "reopen" | "cancel";

const desks = new WeakMap<TopicState, ManageDesk>();

/** The organiser's side of one call; it outlives the card, as the call's state does. */
export function deskOf(state: TopicState): ManageDesk {
  let desk = desks.get(state);
  if (!desk) {
    desk = new ManageDesk(state);
    desks.set(state, desk);
  }
  return desk;
}

/** What an organiser is asked about the call as a whole, and what came of it. */
export class ManageDesk extends CallDesk {
  @tracked question: Asked | null = null;
  /** What was typed: a reason, or a time. */
  @tracked draft = "";
  /** What was done last, as a sentence. */
  @tracked done: string | null = null;
  /** The call before the last edit, to bring it back. */
  @tracked before: CallInput | null = null;
  override readonly fields = ["reason", "closes_at"];

  ask(question: Asked): void {
    this.question = question;
    this.forget();
    this.draft = "";
    this.done = null;
    this.#focus();
  }

  dismiss(): void {
    this.question = null;
    this.forget();
  }

  /** Carries out what was asked. */
  answer(): Promise<boolean> {
    const { topicId } = this.state;
    const { draft, question } = this;
    return this.attempt(async () => {
      switch (question) {
        case "close":
          return this.#show(await closeCall(topicId), "close");
        case "cancel":
          return this.#show(await cancelCall(topicId, draft.trim()), "cancel");
        case "reopen":
          return this.#show(await reopenCall(topicId, draft.replace("T", " ") || null), "reopen");
      }
    });
  }

  /** Notes that an edit was saved, and how to take it back. */
  saved(call: CallPayload, people: number, before: CallInput): void {
    this.state.adopt(call);
    this.question = null;
    this.problem = null;
    this.before = before;
    this.#say("saved", people);
  }

  /** Saves the call as it was before the last edit; the same people hear of it. */
  undo(): Promise<boolean> {
    const { before, state } = this;
    const version = state.call?.version;
    return this.attempt(async () => {
      if (before && version !== undefined) {
        const { call, changes } = await saveEdit(state.topicId, { input: before, version });
        state.adopt(call);
        this.before = null;
        this.#say("undone", changes.totals.people);
      }
    });
  }

  /** Puts away what was done last. */
  putAway(): void {
    this.done = null;
    this.before = null;
  }

  #show(call: CallPayload, what: Asked): void {
    this.state.adopt(call);
    this.question = null;
    this.putAway();
    // The card says it itself from now on.
    this.state.announcer.own(i18n(`volunteer_calls.manage.${what}.done`));
  }

  #say(what: "saved" | "undone", count: number): void {
    this.#tell(
      count > 0
        ? i18n(`volunteer_calls.manage.${what}_told`, { count })
        : i18n(`volunteer_calls.manage.${what}`)
    );
  }

  #tell(done: string): void {
    this.done = done;
    this.state.announcer.own(done);
    this.#focus();
  }

  #focus(): void {
    schedule("afterRender", () =>
      document.getElementById(`volunteer-manage-${this.state.topicId}`)?.focus()
    );
  }
}
