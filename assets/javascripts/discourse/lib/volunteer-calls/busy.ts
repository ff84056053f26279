import { tracked } from "@glimmer/tracking";
import VolunteerCallsError from "../errors";

/** Something that asks the server, one thing at a time, and says why it failed. */
export default class Busy {
  @tracked busy = false;
  /** Why the last thing failed, as a sentence. */
  @tracked problem: string | null = null;

  /**
   * @param explain deals with a failure otherwise; whether it did
   * @returns whether it is done
   */
  async attempt(
    action: () => Promise<unknown>,
    explain?: (error: VolunteerCallsError) => boolean
  ): Promise<boolean> {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.problem = null;
    try {
      await action();
      return true;
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      if (!explain?.(error)) {
        this.problem = error.message;
      }
      return false;
    } finally {
      this.busy = false;
    }
  }
}
