import { tracked } from "@glimmer/tracking";
import { schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import { checkCall } from "../api";
import VolunteerCallsError from "../errors";
import { readInvitation } from "../invitation/read";
import type { Reading, ReadingContext } from "../invitation/types";
import CallForm from "./call-form";
import type FormField from "./form-field";
import SlotList from "./slot-list";
import type { BuilderModel, BuilderWork, Step } from "./work";

/** One opening of the builder: where it is, what was pasted, what is being written. */
export default class BuilderSession {
  @tracked step: Step;
  @tracked text: string;
  /** What was understood of the text, until it is taken over. */
  @tracked found: CallForm | null = null;
  @tracked reading: Reading | null = null;
  /** What went wrong beside the fields, such as no answer from the server. */
  @tracked problem: string | null = null;
  @tracked saving = false;
  readonly form: CallForm;
  readonly slots: SlotList;

  readonly #model: BuilderModel;
  readonly #opened: string;
  readonly #context: ReadingContext;

  constructor(model: BuilderModel, context: ReadingContext) {
    this.#model = model;
    this.#context = context;
    const { work, call } = model;
    this.form = work?.form
      ? CallForm.restore(work.form, context.timezone)
      : call
        ? CallForm.fromInput(call)
        : new CallForm(context.timezone);
    this.slots = new SlotList(this.form);
    this.text = work?.text ?? "";
    this.step = work?.step ?? (call ? "edit" : "paste");
    if (this.step === "check") {
      this.reading = readInvitation(this.text, context);
      this.found = work?.found
        ? CallForm.restore(work.found, context.timezone)
        : CallForm.fromReading(this.reading);
    }
    this.#opened = JSON.stringify(this.snapshot());
    if (model.errors.length > 0) {
      this.step = "edit";
      this.showErrors(model.errors);
    }
  }

  /** Whether there is anything that closing the builder would lose. */
  get hasWork(): boolean {
    return (
      this.text.trim() !== "" ||
      this.form.slots.length > 0 ||
      [this.form.name, this.form.place, this.form.contactName].some((field) => !field.isBlank)
    );
  }

  /** Reads the pasted text; with nothing in it, asks for it. */
  findSlots(): void {
    if (this.text.trim() === "") {
      this.problem = i18n("volunteer_calls.builder.paste.empty");
      return;
    }
    this.problem = null;
    this.reading = readInvitation(this.text, this.#context);
    this.found = CallForm.fromReading(this.reading);
    this.#go("check");
  }

  /** Goes to the fields with one empty slot. */
  startEmpty(): void {
    if (this.form.slots.length === 0) {
      this.slots.add();
    }
    this.#go("edit");
  }

  /** Takes over what was understood, doubts and all. */
  useFound(): void {
    if (this.found) {
      this.form.merge(this.found);
    }
    this.found = null;
    this.reading = null;
    this.text = "";
    if (this.form.slots.length === 0) {
      this.slots.add();
    }
    this.slots.openKey = null;
    this.#go("edit");
  }

  backToText(): void {
    this.found = null;
    this.reading = null;
    this.#go("paste");
  }

  pasteMore(): void {
    this.#go("paste");
  }

  backToFields(): void {
    this.problem = null;
    this.#go("edit");
  }

  /** Takes a reading's day for every slot that shares it. */
  setDay(day: FormField, value: string): void {
    for (const slot of this.found?.slots ?? []) {
      if (slot.date !== day && slot.date.value === day.value) {
        slot.change("date", value);
      }
    }
    day.set(value);
  }

  /**
   * Has the server check the call and hands it over.
   *
   * @returns whether that worked; otherwise the errors stand at their fields
   */
  async submit(): Promise<boolean> {
    this.problem = null;
    this.saving = true;
    try {
      const call = this.form.toInput();
      await checkCall(call);
      await this.#model.onDone(call);
      return true;
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      this.showErrors(error.fields);
      if (error.fields.length === 0) {
        this.problem = error.message;
      }
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Puts errors at their fields, opens the first slot that has some, and goes to the list. */
  showErrors(errors: BuilderModel["errors"]): void {
    this.form.applyErrors(errors);
    this.slots.openKey =
      this.form.slots.find((slot) => slot.errors.length > 0)?.key ?? this.slots.openKey;
    focusLater("volunteer-call-builder-errors");
  }

  /** Tells the opener what to keep; having only looked is no work. */
  keep(): void {
    const work = this.snapshot();
    if (JSON.stringify(work) !== this.#opened) {
      this.#model.onKeep(this.hasWork ? work : null);
    }
  }

  /** Tells the opener that nothing is to be kept. */
  discard(): void {
    this.#model.onKeep(null);
  }

  snapshot(): BuilderWork {
    return {
      step: this.step,
      text: this.text,
      form: this.form.snapshot(),
      input: this.form.toInput(),
      found: this.found?.snapshot() ?? null,
    };
  }

  #go(step: Step): void {
    this.step = step;
    schedule("afterRender", () => {
      const top = document.getElementById("volunteer-call-builder-step");
      top?.focus({ preventScroll: true });
      top?.closest(".d-modal__body")?.scrollTo(0, 0);
    });
  }
}

/** Puts the focus somewhere once it is there. */
export function focusLater(id: string): void {
  schedule("afterRender", () => document.getElementById(id)?.focus());
}
