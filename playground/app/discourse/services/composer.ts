/** Stands in for the `composer` service: opens, keeps drafts, saves. */
import { tracked } from "@glimmer/tracking";
import type RouterService from "@ember/routing/router-service";
import { next } from "@ember/runloop";
import Service, { service } from "@ember/service";
import { i18n } from "../../discourse-i18n.ts";
import { Draft } from "../../models/draft.ts";
import { type Post, Topic } from "../../models/topic.ts";
import type DialogService from "../dialog-holder/services/dialog.ts";
import { ajax } from "../lib/ajax.ts";
import { extractError, popupAjaxError } from "../lib/ajax-error.ts";
import ComposerModel from "../models/composer.ts";
import Site from "../models/site.ts";
import type AppEvents from "./app-events.ts";

interface CreatedPost {
  id: number;
  topic_id: number;
  topic_slug: string;
  post_number: number;
}

/** A post that waits for approval has no place in its topic yet. */
interface Queued {
  action: "enqueued";
}

export default class ComposerService extends Service {
  @service declare appEvents: AppEvents;
  @service declare dialog: DialogService;
  @service declare router: RouterService;

  /** Null while closed. */
  @tracked model: ComposerModel | null = null;

  /** Closes; the draft stays on the server. */
  close = (): void => {
    void this.#draft?.stop();
    this.#draft = null;
    this.model = null;
  };
  /** Closes and forgets what was written. */
  discard = (): void => {
    void this.#draft?.remove();
    this.#draft = null;
    this.model = null;
  };
  /** Sends what was written; a refusal is shown, and everything stays as it is. */
  save = async (): Promise<void> => {
    const { model } = this;
    if (!model || model.composeState === "saving") {
      return;
    }
    model.set("composeState", "saving");
    try {
      await (model.editingPost ? this.#update(model) : this.#create(model));
    } catch (error) {
      if (error instanceof Error) {
        throw error;
      }
      void this.dialog.alert(extractError(error));
    } finally {
      model.set("composeState", "open");
    }
  };
  #draft: Draft | null = null;

  async openNewTopic(): Promise<void> {
    const [category] = Site.current().categories.filter(({ permission }) => permission === 1);
    await this.#open("new_topic", {
      action: "createTopic",
      categoryId: category?.id ?? null,
    });
  }

  /** The topic on the page. */
  get topicModel(): Topic | undefined {
    const { currentRoute } = this.router;
    const model: unknown = currentRoute && "attributes" in currentRoute && currentRoute.attributes;
    return model instanceof Topic ? model : undefined;
  }

  /** Opens a reply, or goes on with what is open; the text comes last. */
  async focusComposer({ topic, insertText }: { topic: Topic; insertText?: string }): Promise<void> {
    if (!this.model) {
      await this.openReply(topic);
    }
    const { model } = this;
    if (model && insertText) {
      model.set("reply", `${model.reply}${model.reply && "\n"}${insertText}`);
    }
    next(() => document.querySelector<HTMLElement>(".d-editor-input")?.focus());
  }

  async openReply(topic: Topic): Promise<void> {
    await this.#open(`topic_${topic.id}`, { action: "reply", topic });
  }

  /** The playground has no personal messages: it says whom one would go to. */
  openNewMessage({ recipients }: { title?: string; recipients: string }): Promise<void> {
    void this.dialog.alert(i18n("playground.message", { recipients }));
    return Promise.resolve();
  }

  async openEdit(post: Post): Promise<void> {
    const { raw } = await ajax<{ raw: string }>(`/posts/${post.id}.json`);
    this.close();
    this.#show(
      this.#build({
        action: "edit",
        post,
        topic: post.topic,
        title: post.topic.title,
        reply: raw,
      })
    );
  }

  async #open(draftKey: string, properties: Partial<ComposerModel>): Promise<void> {
    this.close();
    const model = this.#build({ draftKey, ...properties });
    try {
      this.#draft = await Draft.resume(model);
    } catch (error) {
      popupAjaxError(error);
    }
    this.#show(model);
  }

  #build(properties: Partial<ComposerModel>): ComposerModel {
    return ComposerModel.create({
      title: "",
      reply: "",
      categoryId: null,
      composeState: "open",
      ...properties,
    }) as ComposerModel;
  }

  #show(model: ComposerModel): void {
    this.model = model;
    this.appEvents.trigger("composer:open", { model });
  }

  async #create(model: ComposerModel): Promise<void> {
    const created = await ajax<CreatedPost | Queued>("/posts.json", {
      type: "POST",
      data: model.serializeForCreate(),
    });
    await this.#draft?.stop({ save: false });
    this.#draft = null;
    this.model = null;
    if ("topic_id" in created) {
      if (model.creatingTopic) {
        this.router.transitionTo("topic", created.topic_slug, String(created.topic_id));
      } else {
        await model.topic?.refresh(created.id);
      }
    } else {
      await this.dialog.alert("Your post waits for approval.");
    }
  }

  async #update(model: ComposerModel): Promise<void> {
    const { post, topic } = model;
    if (!post || !topic) {
      throw new Error("Editing without a post");
    }
    await ajax(`/posts/${post.id}.json`, {
      type: "PUT",
      data: {
        post: { raw: model.reply },
        ...(model.editingFirstPost ? { title: model.title } : {}),
      },
    });
    await topic.refresh(post.id);
    if (model.editingFirstPost) {
      topic.title = model.title;
    }
    this.model = null;
  }
}
