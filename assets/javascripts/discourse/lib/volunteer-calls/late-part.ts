import { tracked } from "@glimmer/tracking";
import reportProblem from "./report-problem";

/** A part of the card that most readers never see, loaded when it is first needed. */
export default class LatePart<T> {
  /** null until it is there */
  @tracked content: T | null = null;

  /** @param fetch loads it; asked again after it failed */
  constructor(public fetch: () => Promise<T>) {}

  /** @returns whether it is there now */
  async load(): Promise<boolean> {
    try {
      this.content ??= await this.fetch();
      return true;
    } catch (error) {
      reportProblem("A part of the card could not be loaded", error);
      return false;
    }
  }
}
