import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import { send } from "./api";
import VolunteerCallsError from "./errors";
import type TopicState from "./topic-state";
import type { InvitationsPayload } from "./types";

/** The answer to an invitation. */
interface InvitedAnswer {
  /** How many are told now. */
  invited: number;
  /** How many were invited before, or do something in the call. */
  already: number;
  refused: { name: string; code: string; message: string }[];
  invitations: InvitationsPayload;
}

/** What goes on while an organiser invites people to a call; outlives the card. */
export default class Inviting {
  @tracked open = false;
  @tracked busy = false;
  /** Names of people and groups. */
  @tracked names: string[] = [];
  @tracked problem: string | null = null;
  /** What came of it, in sentences. */
  @tracked outcome: string[] = [];

  #state: TopicState;

  constructor(state: TopicState) {
    this.#state = state;
  }

  get invitations(): InvitationsPayload | undefined {
    return this.#state.call?.viewer.invitations;
  }

  begin(): void {
    this.open = true;
    this.names = [];
    this.problem = null;
    this.outcome = [];
  }

  choose(names: string[]): void {
    this.names = names;
    this.problem = null;
  }

  dismiss(): void {
    this.open = false;
  }

  /** Invites those who are chosen. What can't be is said; the others are told. */
  async invite(): Promise<void> {
    if (this.names.length === 0) {
      this.problem = i18n("volunteer_calls.invite.nobody");
      return;
    }
    this.busy = true;
    this.problem = null;
    try {
      const body = { usernames: this.names };
      const path = `/${this.#state.topicId}/invitations`;
      this.#learn((await send("POST", path, body)) as InvitedAnswer);
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      this.problem = error.fields[0]?.message ?? error.message;
    } finally {
      this.busy = false;
    }
  }

  #learn({ invited, already, refused, invitations }: InvitedAnswer): void {
    const { announcer, call } = this.#state;
    if (call) {
      call.viewer = { ...call.viewer, invitations };
    }
    this.names = [];
    this.outcome = [
      i18n(`volunteer_calls.invite.${invited > 0 ? "told" : "told_nobody"}`, { count: invited }),
      ...(already > 0 ? [i18n("volunteer_calls.invite.already", { count: already })] : []),
      ...refused.map(({ message }) => message),
    ];
    announcer.own(this.outcome.join(" "));
  }
}

const ongoing = new WeakMap<TopicState, Inviting>();

/** What goes on in a topic's call. */
export function invitingIn(state: TopicState): Inviting {
  let inviting = ongoing.get(state);
  if (!inviting) {
    inviting = new Inviting(state);
    ongoing.set(state, inviting);
  }
  return inviting;
}
