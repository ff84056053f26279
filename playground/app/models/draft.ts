/** Keeps what is being written on the server, while it is being written. */
import { ajax } from "../discourse/lib/ajax.ts";
import type ComposerModel from "../discourse/models/composer.ts";

/** Milliseconds between two looks at whether something has changed. */
const INTERVAL = 2000;

export class Draft {
  /** Fills the composer with what was left there, and watches it from then on. */
  static async resume(model: ComposerModel): Promise<Draft> {
    const { draft, draft_sequence } = await ajax<{
      draft: string | null;
      draft_sequence: number;
    }>(`/drafts/${model.draftKey}.json`);
    if (draft) {
      model.restore(JSON.parse(draft) as Record<string, unknown>);
    }
    return new Draft(model, draft_sequence);
  }

  #model: ComposerModel;
  #sequence: number;
  #saved: string;
  #timer: ReturnType<typeof setInterval>;

  constructor(model: ComposerModel, sequence: number) {
    this.#model = model;
    this.#sequence = sequence;
    this.#saved = this.#data;
    this.#timer = setInterval(() => void this.#save(), INTERVAL);
  }

  get #data(): string {
    return JSON.stringify(this.#model.serializeForDraft());
  }

  /** Ends watching; saves what is new unless it was posted. */
  async stop({ save = true } = {}): Promise<void> {
    clearInterval(this.#timer);
    if (save) {
      await this.#save();
    }
  }

  async remove(): Promise<void> {
    clearInterval(this.#timer);
    await ajax(`/drafts/${this.#model.draftKey}.json?sequence=${this.#sequence}`, {
      type: "DELETE",
    });
  }

  async #save(): Promise<void> {
    const data = this.#data;
    if (data === this.#saved) {
      return;
    }
    this.#saved = data;
    const { draft_sequence } = await ajax<{ draft_sequence: number }>("/drafts.json", {
      type: "POST",
      data: {
        draft_key: this.#model.draftKey,
        sequence: this.#sequence,
        data,
        force_save: true,
      },
    });
    this.#sequence = draft_sequence;
  }
}
