/** Stands in for `discourse/models/composer`: what is being written. */
import EmberObject, { get } from "@ember/object";
import { createFields, draftFields } from "../../composer-options.ts";
import type { Post, Topic } from "../../models/topic.ts";

/** What the composer is open for. */
export type ComposerAction = "createTopic" | "reply" | "edit";

/** Plugins `set` fields of their own on it, so it is an EmberObject, as in Discourse. */
export default class ComposerModel extends EmberObject {
  declare action: ComposerAction;
  declare composeState: "open" | "saving";
  declare draftKey: string;
  declare draftSequence: number;
  declare topic: Topic | undefined;
  declare post: Post | undefined;
  declare title: string;
  declare reply: string;
  declare categoryId: number | null;

  get creatingTopic(): boolean {
    return this.action === "createTopic";
  }

  get replyingToTopic(): boolean {
    return this.action === "reply";
  }

  get editingPost(): boolean {
    return this.action === "edit";
  }

  get editingFirstPost(): boolean {
    return this.editingPost && this.post?.post_number === 1;
  }

  /** What `POST /posts` gets, with the plugins' fields. */
  serializeForCreate(): Record<string, unknown> {
    const base: Record<string, unknown> = {
      raw: this.reply,
      draft_key: this.draftKey,
      ...(this.creatingTopic
        ? { title: this.title, category: this.categoryId }
        : { topic_id: this.topic?.id }),
    };
    return this.#withPluginFields(base, createFields);
  }

  /** What a draft keeps, with the plugins' fields. */
  serializeForDraft(): Record<string, unknown> {
    return this.#withPluginFields(
      {
        reply: this.reply,
        title: this.title,
        categoryId: this.categoryId,
        action: this.action,
      },
      draftFields
    );
  }

  /** Takes up what a draft kept. Plugins find theirs where they gave it, as they gave it. */
  restore(draft: Record<string, unknown>): void {
    for (const property of ["reply", "title", "categoryId"] as const) {
      this.set(property, (draft[property] ?? this.get(property)) as never);
    }
    for (const [name, property] of draftFields) {
      this.set(property as never, draft[name] as never);
    }
  }

  #withPluginFields(
    base: Record<string, unknown>,
    fields: Map<string, string>
  ): Record<string, unknown> {
    for (const [name, property] of fields) {
      const value: unknown = get(this, property as never);
      if (value !== undefined) {
        base[name] = value;
      }
    }
    return base;
  }
}
