import { tracked } from "@glimmer/tracking";
import VolunteerCallsError from "./errors";

/** Deals with a failure otherwise than by saying it; whether it did. */
export type Explain = (error: VolunteerCallsError) => boolean | Promise<boolean>;

/** Something that asks the server, one thing at a time, and says why it failed. */
export default class Busy {
  /** A request is under way; a second click sends nothing. */
  @tracked busy = false;
  /** Why the last thing failed, as a sentence. */
  @tracked problem: string | null = null;

  /** @returns whether it is done */
  async attempt(action: () => Promise<unknown>, explain?: Explain): Promise<boolean> {
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
      if (!(await explain?.(error))) {
        await this.complain(error);
      }
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Says why something did not work. */
  complain(error: VolunteerCallsError): Promise<void> | void {
    this.problem = error.message;
  }
}
