/** Keeps what is being written on the server, while it is being written. */
import { addObserver, removeObserver } from "@ember/object/observers";
import { cancel, debounce, type Timer } from "@ember/runloop";
import { ajax } from "../discourse/lib/ajax.ts";
import type ComposerModel from "../discourse/models/composer.ts";

/** Milliseconds without a change until it is saved. */
const PAUSE = 2000;

/** As in Discourse, whose composer saves when one of these says that it has changed. */
const WATCHED = ["title", "reply"];

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
  #timer: Timer | undefined;

  constructor(model: ComposerModel, sequence: number) {
    this.#model = model;
    this.#sequence = sequence;
    this.#saved = this.#data;
    for (const property of WATCHED) {
      // eslint-disable-next-line ember/no-observers -- as in Discourse, where plugins rely on it
      addObserver(model, property as never, this, "changed");
    }
  }

  changed(): void {
    this.#timer = debounce(this, this.save, PAUSE);
  }

  async save(): Promise<void> {
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

  get #data(): string {
    return JSON.stringify(this.#model.serializeForDraft());
  }

  /** Ends watching; saves what is new unless it was posted. */
  async stop({ save = true } = {}): Promise<void> {
    this.#stopWatching();
    if (save) {
      await this.save();
    }
  }

  async remove(): Promise<void> {
    this.#stopWatching();
    await ajax(`/drafts/${this.#model.draftKey}.json?sequence=${this.#sequence}`, {
      type: "DELETE",
    });
  }

  #stopWatching(): void {
    cancel(this.#timer);
    for (const property of WATCHED) {
      removeObserver(this.#model, property as never, this, "changed");
    }
  }
}
