import { tracked } from "@glimmer/tracking";
import { schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import CallDesk from "./call-desk";
import VolunteerCallsError from "./errors";
import {
  askContact,
  createRoster,
  fetchRoster,
  revokeRoster,
  type RosterPayload,
  tellContact,
} from "./roster-api";
import type TopicState from "./topic-state";

/** What is asked before the link becomes another one, or none. */
export type RosterQuestion = "renew" | "revoke";

const desks = new WeakMap<TopicState, RosterDesk>();

/** The contact's link of one call, as its organiser handles it; it outlives the card. */
export function rosterDeskOf(state: TopicState): RosterDesk {
  let desk = desks.get(state);
  if (!desk) {
    desk = new RosterDesk(state);
    desks.set(state, desk);
  }
  return desk;
}

/** The contact's link: read when an organiser opens their menu, and what is done with it. */
export class RosterDesk extends CallDesk {
  /** null while there is none; undefined while nobody has asked the server. */
  @tracked roster: RosterPayload | null | undefined;
  @tracked question: RosterQuestion | null = null;
  /** What was done last, as a sentence. */
  @tracked done: string | null = null;
  /** Whether the address is to be seen, for whoever wants to look at it or copy it by hand. */
  @tracked showsUrl = false;

  #loading = false;

  /** The id of what gets the focus when something is asked or done. */
  get focusId(): string {
    return `volunteer-roster-${this.state.topicId}`;
  }

  get contact(): string | null {
    return this.state.call?.data.contact?.name ?? null;
  }

  /** Whether there is an address to tell anything. */
  get reachable(): boolean {
    return Boolean(this.state.call?.viewer.contact?.email);
  }

  /** Reads the link anew. What goes wrong shows when something is done with it. */
  async load(): Promise<void> {
    if (this.#loading || this.busy) {
      return;
    }
    this.#loading = true;
    try {
      this.roster = await fetchRoster(this.state.topicId);
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
    } finally {
      this.#loading = false;
    }
  }

  /** Copies the address, and makes it if need be. */
  copy(): Promise<boolean> {
    return this.attempt(async () => {
      this.roster = this.roster ?? (await createRoster(this.state.topicId));
      await this.#copied("copied");
    });
  }

  /** Turns the e-mails to the contact on or off. */
  tell(wanted: boolean): Promise<boolean> {
    return this.attempt(async () => {
      this.roster = await tellContact(this.state.topicId, wanted);
      this.showsUrl = false;
      this.#say(this.#toldWhat(wanted));
    });
  }

  /** Asks the contact once more whether they want e-mails. */
  askContact(): Promise<boolean> {
    return this.attempt(async () => {
      this.roster = await askContact(this.state.topicId);
      this.showsUrl = false;
      this.#say("asked_again");
    });
  }

  ask(question: RosterQuestion): void {
    this.question = question;
    this.problem = null;
    this.putAway();
    this.#focus();
  }

  dismiss(): void {
    this.question = null;
    this.problem = null;
  }

  /** Carries out what was asked. */
  answer(): Promise<boolean> {
    const { topicId } = this.state;
    return this.attempt(async () => {
      if (this.question === "renew") {
        this.roster = await createRoster(topicId, { renew: true });
        await this.#copied("renewed");
      } else if (this.question === "revoke") {
        this.roster = await revokeRoster(topicId);
        this.#say("revoked");
      }
      this.question = null;
    });
  }

  /** Puts away what was done last. */
  putAway(): void {
    this.done = null;
    this.showsUrl = false;
  }

  #toldWhat(wanted: boolean): string {
    if (!wanted) {
      return "told_no_more";
    }
    return this.roster?.consent === "confirmed" ? "told_from_now" : "asked";
  }

  // Browsers may refuse: then it can be copied by hand.
  async #copied(what: "copied" | "renewed"): Promise<void> {
    this.showsUrl = true;
    try {
      await navigator.clipboard.writeText(this.roster?.url ?? "");
      this.#say(what);
    } catch {
      this.#say(`${what}_by_hand`);
    }
  }

  #say(what: string): void {
    const done = i18n(`volunteer_calls.roster.${what}`);
    this.done = done;
    this.state.announcer.own(done);
    this.#focus();
  }

  #focus(): void {
    schedule("afterRender", () => document.getElementById(this.focusId)?.focus());
  }
}
