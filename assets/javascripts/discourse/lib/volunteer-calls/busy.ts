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
  /** What is wrong with what was typed, by the name it was sent under. */
  @tracked wrong: Readonly<Partial<Record<string, string>>> = {};
  /** The fields that show what is wrong with them; anything else is the problem. */
  readonly fields: readonly string[] = [];

  /** @returns whether it is done */
  async attempt(action: () => Promise<unknown>, explain?: Explain): Promise<boolean> {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.forget();
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
    if (!this.complainAtFields(error)) {
      this.problem = error.message;
    }
  }

  /** @returns whether every error has its field */
  complainAtFields({ fields }: VolunteerCallsError): boolean {
    const atFields = fields.length > 0 && fields.every(({ field }) => this.fields.includes(field));
    if (atFields) {
      this.wrong = Object.fromEntries(fields.map(({ field, message }) => [field, message]));
    }
    return atFields;
  }

  /** Takes back what was said to be wrong. */
  forget(): void {
    this.problem = null;
    this.wrong = {};
  }
}
