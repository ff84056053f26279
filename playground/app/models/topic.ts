/** A topic and its posts, as the server gives them, kept up to date while on the page. */
import { tracked } from "@glimmer/tracking";
import { trackedObject } from "@ember/reactive/collections";
import { ajax } from "../discourse/lib/ajax.ts";
import Site, { type Category } from "../discourse/models/site.ts";

/** A post; `topic` as plugins expect it. */
export interface Post {
  id: number;
  post_number: number;
  user_id: number;
  username: string;
  name: string | null;
  avatar_template: string;
  created_at: string;
  updated_at: string;
  version: number;
  cooked: string;
  raw?: string;
  /** What a small action is about. */
  action_code?: string;
  can_edit: boolean;
  topic: Topic;
}

type PostPayload = Omit<Post, "topic">;

/** What lists say of a topic, and the page itself besides. */
export interface TopicPayload {
  id: number;
  title: string;
  slug: string;
  posts_count: number;
  reply_count: number;
  bumped_at?: string;
  category_id: number | null;
  closed: boolean;
  archived: boolean;
  creator?: { username: string; avatar_template: string };
  last_poster?: { username: string; avatar_template: string };
  draft_key?: string;
  draft_sequence?: number;
  message_bus_last_id?: number;
  details?: { can_create_post?: boolean; can_close_topic?: boolean };
  post_stream?: { posts: PostPayload[] };
  [plugins: string]: unknown;
}

/** The fields of {@link TopicPayload}, whatever plugins added, and the posts. */
export class Topic {
  static async find(id: number | string): Promise<Topic> {
    return new Topic(await ajax<TopicPayload>(`/t/${id}.json`));
  }

  @tracked posts: Post[] = [];

  constructor(payload: TopicPayload) {
    // Plugins read their own fields from the topic: all of them stand on it.
    const fields = trackedObject({ ...payload });
    for (const name of Object.keys(payload)) {
      if (!(name in this)) {
        Object.defineProperty(this, name, {
          get: () => fields[name],
          set: (value) => {
            fields[name] = value;
          },
          enumerable: true,
        });
      }
    }
    this.posts = (payload.post_stream?.posts ?? []).map((post) => this.#adopt(post));
  }

  get url(): string {
    return `/t/${this.slug}/${this.id}`;
  }

  get category(): Category | undefined {
    return Site.current().category(this.category_id);
  }

  /** Fetches a post that is new or has changed. */
  async refresh(postId: number): Promise<void> {
    this.take(await ajax<PostPayload>(`/posts/${postId}.json`));
  }

  /** Puts a post in its place; one that is shown already stays the same object. */
  take(payload: PostPayload): void {
    const shown = this.posts.find((post) => post.id === payload.id);
    if (shown) {
      Object.assign(shown, payload);
    } else {
      this.posts = [...this.posts, this.#adopt(payload)].sort(
        (first, second) => first.post_number - second.post_number
      );
    }
  }

  #adopt(payload: PostPayload): Post {
    return trackedObject({ ...payload, topic: this as Topic });
  }
}

// The fields that the constructor copies.
export interface Topic extends TopicPayload {}
