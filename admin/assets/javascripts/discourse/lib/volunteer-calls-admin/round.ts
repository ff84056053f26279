import { tracked } from "@glimmer/tracking";
import { type Difference, takeStep } from "./api";

/** More than these would only make the page long. */
const LISTED = 50;

/** Going through all calls, a few at a time, so that the server has little to do at once. */
export default class Round {
  @tracked checked = 0;
  @tracked differences = 0;
  /** The first of them. */
  @tracked listed: Difference[] = [];
  @tracked told = 0;
  @tracked left = 0;
  @tracked state: "running" | "done" | "failed" = "running";

  /** @param mend whether to make right what differs */
  constructor(readonly mend: boolean) {}

  /** Goes on until there are no more calls, or until `stopped` says so. */
  async run(stopped: () => boolean): Promise<void> {
    try {
      let after: number | null = null;
      do {
        after = await this.#step(after);
      } while (after !== null && !stopped());
      this.state = "done";
    } catch {
      this.state = "failed";
    }
  }

  async #step(after: number | null): Promise<number | null> {
    const step = await takeStep(after, this.mend);
    this.checked += step.checked;
    this.differences += step.differences.length;
    this.listed = [...this.listed, ...step.differences].slice(0, LISTED);
    this.told += step.told ?? 0;
    this.left += step.left ?? 0;
    return step.after;
  }
}
