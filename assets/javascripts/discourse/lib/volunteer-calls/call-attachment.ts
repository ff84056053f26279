import { tracked } from "@glimmer/tracking";
import type { BuilderWork } from "./builder/work";
import type { CallInput, FieldError } from "./types";

/** What a draft keeps. */
export interface AttachmentSnapshot {
  call: CallInput | null;
  work: BuilderWork | null;
}

/** The little that is needed of the composer's model. */
export interface ComposerLike {
  creatingTopic: boolean;
  composeState?: string;
  /** A reopened draft brings the snapshot; {@link CallAttachment.of} makes it an attachment. */
  volunteerCallAttachment?: CallAttachment | AttachmentSnapshot | null;
  set(name: string, value: unknown): unknown;
  notifyPropertyChange(name: string): unknown;
}

/**
 * The call that goes with a topic being written. Discourse reads `json` when it creates the topic,
 * and `toJSON` when it saves the draft.
 */
export default class CallAttachment {
  /** The attachment of a composer, made when first asked for from what its draft kept. */
  static of(model: ComposerLike): CallAttachment {
    const { volunteerCallAttachment: known } = model;
    if (known instanceof CallAttachment) {
      return known;
    }
    const attachment = new CallAttachment(model, known);
    model.set("volunteerCallAttachment", attachment);
    return attachment;
  }

  @tracked call: CallInput | null;
  /** What the builder was closed with before it was done. */
  @tracked work: BuilderWork | null;
  /** What the server refused when the topic was posted. */
  @tracked errors: FieldError[] = [];
  /** Taken off, and not undone yet. */
  @tracked removed: AttachmentSnapshot | null = null;

  readonly #model: ComposerLike;

  constructor(model: ComposerLike, snapshot: AttachmentSnapshot | null = null) {
    this.#model = model;
    this.call = snapshot?.call ?? null;
    this.work = snapshot?.work ?? null;
  }

  get isEmpty(): boolean {
    return this.call === null && this.work === null;
  }

  /**
   * The call as it stands. What isn't finished counts as well: the server says what it lacks, and
   * nothing somebody wrote is left out without a word.
   */
  get input(): CallInput | null {
    return this.work?.input ?? this.call;
  }

  /**
   * What is sent with the topic: one string, because the composer's request can't carry nested
   * lists. Undefined is not sent.
   */
  get json(): string | undefined {
    return this.input && this.#model.creatingTopic ? JSON.stringify(this.input) : undefined;
  }

  attach(call: CallInput): void {
    this.call = call;
    this.work = null;
    this.errors = [];
    this.removed = null;
    this.#saveDraft();
  }

  /** Keeps what the builder was closed with, if there was anything. */
  keep(work: BuilderWork | null): void {
    this.work = work;
    this.#saveDraft();
  }

  remove(): void {
    this.removed = { call: this.call, work: this.work };
    this.call = null;
    this.work = null;
    this.errors = [];
    this.#saveDraft();
  }

  undoRemove(): void {
    this.call = this.removed?.call ?? null;
    this.work = this.removed?.work ?? null;
    this.removed = null;
    this.#saveDraft();
  }

  /** Undefined leaves no trace in the drafts of replies. */
  toJSON(): AttachmentSnapshot | undefined {
    return this.isEmpty || !this.#model.creatingTopic
      ? undefined
      : { call: this.call, work: this.work };
  }

  /** The composer saves a draft when title or text change, and looks at nothing else. */
  #saveDraft(): void {
    this.#model.notifyPropertyChange("title");
  }
}
