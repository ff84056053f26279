import { tracked } from "@glimmer/tracking";
import type { EditPreview } from "../edit-types";
import type { EditedMeanwhile } from "../errors";
import type { CallInput } from "../types";
import CallForm from "./call-form";
import FormField from "./form-field";
import { type Clash, mergeEdits } from "./merge-edits";
import type { EditBase, EditTask } from "./work";

/** The part of the builder's work that is about a call which exists: whom an edit touches. */
export default class EditSession {
  /** What the server says the edit would do. */
  @tracked preview: EditPreview | null = null;
  /** Somebody else has saved an edit since this one was begun. */
  @tracked meanwhile: EditedMeanwhile | null = null;
  /** What both have changed, once theirs is taken in. */
  @tracked clashes: Clash[] | null = null;
  /** Why, for those who hear of it. */
  readonly reason = new FormField();

  readonly #task: EditTask;
  #base: EditBase;

  constructor(task: EditTask, kept: EditBase | undefined) {
    this.#task = task;
    this.#base = kept ?? { version: task.version, input: task.input };
  }

  /** What a draft keeps, to notice later that somebody else was faster. */
  get base(): EditBase {
    return this.#base;
  }

  /** @returns whether it can be saved without asking: nobody is touched, nothing refused */
  async look(input: CallInput): Promise<boolean> {
    this.preview = await this.#task.preview({ input, version: this.#base.version });
    const { people, refused } = this.preview.totals;
    return people === 0 && refused === 0;
  }

  async save(input: CallInput): Promise<void> {
    await this.#task.save({ input, version: this.#base.version, reason: this.reason.value.trim() });
  }

  /** Puts what is in the form onto the call as it is now. */
  async takeIn(form: CallForm): Promise<void> {
    const theirs = await this.#task.latest();
    const { input, clashes } = mergeEdits(this.#base.input, form.toInput(), theirs.input);
    form.become(CallForm.fromInput(input));
    this.#base = theirs;
    this.meanwhile = null;
    this.clashes = clashes;
  }
}
