import { tracked } from "@glimmer/tracking";
import { schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import Busy from "../busy";
import { fetchCommitments, fetchPast } from "./api";
import type { Commitment, CommitmentsPayload, FeedPayload } from "./types";

/** The id of what says what was done last, and gets the focus then. */
export const SAID = "volunteer-commitments-said";

/** What somebody has taken on, as their page shows it. */
export default class CommitmentsDesk extends Busy {
  /** null until it is there */
  @tracked data: CommitmentsPayload | null = null;
  @tracked past: Commitment[] = [];
  @tracked next: string | null = null;
  @tracked feed: FeedPayload | null = null;
  /** What was done last, as a sentence. */
  @tracked said: string | null = null;

  load(): Promise<boolean> {
    return this.attempt(() => this.#read());
  }

  /** Reads anew after something was done, which moves rows from one group to another. */
  async done(key: string, title: string): Promise<void> {
    await this.load();
    this.said = i18n(`volunteer_calls.card.announce.${key}`, { title });
    schedule("afterRender", () => document.getElementById(SAID)?.focus());
  }

  more(): Promise<boolean> {
    return this.attempt(async () => {
      const page = await fetchPast(this.next ?? "");
      this.past = [...this.past, ...page.past];
      this.next = page.meta.next;
    });
  }

  async #read(): Promise<void> {
    const data = await fetchCommitments();
    this.data = data;
    this.past = data.past;
    this.next = data.meta.next;
    this.feed = data.feed;
  }
}
