import type { Edit } from "../edit-api";
import type { EditPreview } from "../edit-types";
import type { CallInput, FieldError } from "../types";
import type { CallSnapshot } from "./call-form";

/** Where somebody is in the builder. */
export type Step = "paste" | "check" | "edit" | "review";

/** A call as somebody began to edit it. */
export interface EditBase {
  version: number;
  input: CallInput;
}

/** Editing a call that exists. */
export interface EditTask extends EditBase {
  /** Asks what an edit would do. */
  preview(edit: Edit): Promise<EditPreview>;
  save(edit: Edit): Promise<void>;
  /** The call as it is now, when somebody else has edited it. */
  latest(): Promise<EditBase>;
}

/** Unfinished work, as a draft keeps it. */
export interface BuilderWork {
  step: Step;
  /** The pasted invitation. */
  text: string;
  /** The call as far as it is written. */
  form: CallSnapshot | null;
  /** The same as it would be sent. */
  input: CallInput | null;
  /** What was understood and isn't taken over yet. */
  found: CallSnapshot | null;
  /** The call that exists, as it was when this was begun. */
  base?: EditBase;
}

/** What opens the builder, and what it answers to. */
export interface BuilderModel {
  /** The call to edit, if there is one. */
  call: CallInput | null;
  /** Work to go on with, if there is some. */
  work: BuilderWork | null;
  /** Errors to show at once. */
  errors: FieldError[];
  /** The slot to begin with, open and with the focus. */
  slotId?: number | null;
  /** Set when the call exists: then this saves it, with a look at whom that touches. */
  edit?: EditTask;
  /**
   * Takes the call, after the server has checked it.
   *
   * @throws VolunteerCallsError to keep the builder open and show its errors
   */
  onDone(call: CallInput): Promise<void> | void;
  /** The builder closed without being done; null when there is nothing to keep. */
  onKeep(work: BuilderWork | null): void;
}
