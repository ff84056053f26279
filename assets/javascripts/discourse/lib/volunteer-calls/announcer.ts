import { tracked } from "@glimmer/tracking";
import discourseLater from "discourse/lib/later";
import { i18n } from "discourse-i18n";

// Long enough that a burst is one announcement, short enough to be news.
const BURST = 1000;
const MOST_ONE_BY_ONE = 2;

/**
 * What a card says to those who can't see it: the reader's own actions at once, what
 * others do after a moment, summed up when it is much.
 */
export default class Announcer {
  /** The text of the card's polite live region. */
  @tracked text = "";
  /** The text of its assertive one. */
  @tracked urgent = "";

  #waiting: string[] = [];
  #planned = false;

  /** The reader's own action, said first. */
  own(text: string): void {
    this.text = text;
  }

  /** What can't wait. */
  alarm(text: string): void {
    this.urgent = text;
  }

  /** Somebody else's change. */
  others(text: string): void {
    this.#waiting.push(text);
    if (!this.#planned) {
      this.#planned = true;
      discourseLater(() => this.#say(), BURST);
    }
  }

  #say(): void {
    const news = this.#waiting;
    this.#waiting = [];
    this.#planned = false;
    this.text =
      news.length > MOST_ONE_BY_ONE
        ? i18n("volunteer_calls.card.announce.changes", { count: news.length })
        : news.join(" ");
  }
}
