import { tracked } from "@glimmer/tracking";

// Far turning points are approached in steps, which also keeps "in 6 days" true.
const LONGEST_WAIT = 60 * 60 * 1000;

/**
 * The time as a card shows it: it moves on when something turns by itself, so that a page
 * that is open closes at the same instant as the server does.
 */
export default class Clock {
  /** Milliseconds; what depends on it is drawn anew when it changes. */
  @tracked now = Date.now();

  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextTurn: ((now: number) => number | undefined) | undefined;

  // Timers stand still while a laptop sleeps.
  #wake = (): void => {
    if (document.visibilityState === "visible") {
      this.tick();
    }
  };

  /** @param nextTurn the next instant after `now` at which something turns, if any */
  start(nextTurn: (now: number) => number | undefined): void {
    this.#nextTurn = nextTurn;
    document.addEventListener("visibilitychange", this.#wake);
    this.tick();
  }

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
    this.#nextTurn = undefined;
  }

  /** Looks at the time now, and plans the next look. */
  tick(): void {
    this.now = Date.now();
    clearTimeout(this.#timer);
    const turn = this.#nextTurn?.(this.now);
    if (turn !== undefined) {
      const wait = Math.min(turn - this.now, LONGEST_WAIT);
      this.#timer = setTimeout(() => this.tick(), wait);
    }
  }
}
