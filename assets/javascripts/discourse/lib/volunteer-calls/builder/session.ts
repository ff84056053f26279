import { tracked } from "@glimmer/tracking";
import { next, schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import { checkCall } from "../api";
import type { SlotPreview } from "../edit-types";
import VolunteerCallsError from "../errors";
import { readInvitation } from "../invitation/read";
import type { Reading, ReadingContext } from "../invitation/types";
import type { CallInput } from "../types";
import CallForm from "./call-form";
import EditSession from "./edit-session";
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
  /** null for a call that is new */
  readonly edit: EditSession | null;

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
    this.edit = model.edit ? new EditSession(model.edit, work?.base) : null;
    this.text = work?.text ?? "";
    this.step = firstStep(model);
    if (model.errors.length > 0) {
      this.showErrors(model.errors);
    } else if (model.slotId) {
      this.slots.openAt(model.slotId);
    }
    if (this.step === "check") {
      this.reading = readInvitation(this.text, context);
      this.found = work?.found
        ? CallForm.restore(work.found, context.timezone)
        : CallForm.fromReading(this.reading);
    }
    this.#opened = JSON.stringify(this.snapshot());
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
      if (this.edit) {
        return await this.#submitEdit(this.edit, call);
      }
      await checkCall(call);
      await this.#model.onDone(call);
      return true;
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      this.#explain(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Leads to a slot that can't be as it is, with the reason at its field. */
  backToSlot({ index, problem }: SlotPreview): void {
    this.#go("edit");
    this.slots.openKey = (index === null ? null : this.form.slots[index]?.key) ?? null;
    if (problem) {
      this.form.applyErrors([problem]);
      focusLater(this.form.fieldAt(problem.field)?.id ?? "");
    }
  }

  keepEditing(): void {
    this.#go("edit");
  }

  /** Takes in what somebody else has saved meanwhile. */
  async takeIn(): Promise<void> {
    this.problem = null;
    this.saving = true;
    try {
      await this.edit?.takeIn(this.form);
      focusLater("volunteer-call-builder-meanwhile");
    } catch (error) {
      if (!(error instanceof VolunteerCallsError)) {
        throw error;
      }
      this.problem = error.message;
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
      ...(this.edit ? { base: this.edit.base } : {}),
    };
  }

  async #submitEdit(edit: EditSession, call: CallInput): Promise<boolean> {
    if (this.step !== "review" && !(await edit.look(call))) {
      this.#go("review");
      return false;
    }
    const refused = edit.preview?.slots.find((slot) => slot.problem);
    if (refused) {
      this.backToSlot(refused);
      return false;
    }
    await edit.save(call);
    return true;
  }

  #explain(error: VolunteerCallsError): void {
    if (this.edit && error.edited) {
      this.edit.meanwhile = error.edited;
      this.edit.clashes = null;
      this.step = "edit";
      focusLater("volunteer-call-builder-meanwhile");
      return;
    }
    const reason = error.fields.find(({ field }) => field === "reason");
    if (this.edit && reason) {
      this.edit.reason.error = reason;
      return;
    }
    if (error.fields.length > 0) {
      this.step = "edit";
    }
    this.showErrors(error.fields);
    if (error.fields.length === 0) {
      this.problem = error.message;
    }
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

function firstStep({ call, errors, slotId, work }: BuilderModel): Step {
  const left = work?.step ?? (call ? "edit" : "paste");
  // What a review said may not be so any more.
  return errors.length > 0 || slotId || left === "review" ? "edit" : left;
}

/** Puts the focus somewhere once it is there. */
export function focusLater(id: string): void {
  const find = () => document.getElementById(id);
  // What a request brought may be drawn only in the turn after this one.
  schedule("afterRender", () => (find() ? find()?.focus() : next(() => find()?.focus())));
}
