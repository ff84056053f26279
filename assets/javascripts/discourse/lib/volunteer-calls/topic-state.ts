import { tracked } from "@glimmer/tracking";
import discourseLater from "discourse/lib/later";
import VolunteerCall, { type Reader } from "../../models/volunteer-calls/call";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import Announcer from "./announcer";
import { fetchCall } from "./api";
import Clock from "./clock";
import type { MessageBus } from "./host";
import { alarmsOf, newsOf } from "./news";
import { isCallPayload, isLiveMessage } from "./payload";
import reportProblem from "./report-problem";
import SlotDialogue from "./slot-dialogue";
import type { CallPayload, Delta } from "./types";

// Messages of several servers may pass each other: what is missing often comes at once.
const PATIENCE = 700;
// A server that answers less than it announced would be asked for ever.
const MOST_FETCHES = 3;

/**
 * All that a page knows of one topic's call. It outlives the card, which Discourse takes
 * away while it is scrolled out of sight.
 */
export default class TopicState {
  /** null while the topic has no call. */
  @tracked call: VolunteerCall | null = null;
  /** The page knows that it missed something and couldn't get it. */
  @tracked stale = false;
  /** Whether a card of it was on the page before. */
  seen = false;
  readonly topicId: number;
  readonly clock = new Clock();
  readonly announcer = new Announcer();

  #bus: MessageBus;
  #reader: Reader;
  #watchers = 0;
  #lastMessageId: number | undefined;
  #adopted = new WeakSet<object>();
  #early = new Map<number, Delta>();
  #waiting = false;
  #fetches = 0;
  #dialogues = new WeakMap<VolunteerSlot, SlotDialogue>();

  #hear = (message: unknown, _globalId?: number, messageId?: number): void => {
    if (messageId !== undefined) {
      this.#lastMessageId = messageId;
    }
    if (!isLiveMessage(message)) {
      reportProblem("A live message that can't be read was ignored", message);
    } else if ("told" in message) {
      this.#know(message);
    } else if ("created" in message || "refresh" in message) {
      this.#mend();
    } else {
      this.receive(message);
    }
  };

  /** @param payload the call that came with the topic, if any */
  constructor(topicId: number, bus: MessageBus, reader: Reader, payload?: unknown) {
    this.topicId = topicId;
    this.#bus = bus;
    this.#reader = reader;
    // States are made while a card is rendered, when nothing may be read and then changed.
    const readable = this.#readable(payload);
    if (readable) {
      this.call = new VolunteerCall(readable, this.clock, reader);
      this.#lastMessageId = readable.message_bus_last_id;
    }
  }

  get channel(): string {
    return `/volunteer-calls/${this.topicId}`;
  }

  /** What is being asked and answered in a slot; survives scrolling like the rest. */
  dialogue(slot: VolunteerSlot): SlotDialogue {
    let dialogue = this.#dialogues.get(slot);
    if (!dialogue) {
      dialogue = new SlotDialogue(this, slot);
      this.#dialogues.set(slot, dialogue);
    }
    return dialogue;
  }

  /**
   * Takes in a call that came with the topic or from the API, once. Older ones than what
   * live messages have made of it are ignored, malformed ones are reported.
   */
  adopt(payload: unknown): void {
    const readable = this.#readable(payload);
    if (readable === null) {
      return;
    }
    if (this.call === null) {
      this.call = new VolunteerCall(readable, this.clock, this.#reader);
    } else if (readable.version >= this.call.version) {
      this.call.load(readable);
    } else {
      return;
    }
    this.#lastMessageId = Math.max(this.#lastMessageId ?? -1, readable.message_bus_last_id);
    this.#mergeEarly();
    this.clock.tick();
  }

  /** Takes in a change, from the channel or as the answer to an action of the reader's. */
  receive(delta: Delta, { own = false } = {}): void {
    const { call } = this;
    if (call === null) {
      return;
    }
    const news = own ? [] : newsOf(delta, call);
    const alarms = own ? [] : alarmsOf(delta, call);
    const outcome = call.apply(delta);
    if (outcome === "gap") {
      if (own) {
        call.show(delta);
      }
      this.#early.set(delta.version, delta);
      this.#mendSoon();
    } else if (outcome === "merged") {
      news.forEach((text) => this.announcer.others(text));
      alarms.forEach((text) => this.announcer.alarm(text));
      this.#mergeEarly();
      this.clock.tick();
      const hidden = delta.names_hidden && call.knowsNames;
      if (!own && (hidden || (delta.outcome && call.knowsOutcomes(delta)))) {
        void this.#mend();
      }
    }
    if (own && delta.names_hidden) {
      this.#seeOwn(delta, call);
    }
  }

  /**
   * Where names are hidden the channel tells of the reader's own change without the reader: when it
   * is faster than the answer, only the answer has what they did. With a claim they may see others.
   */
  #seeOwn(delta: Delta, call: VolunteerCall): void {
    if (call.version === delta.version) {
      call.show(delta);
    }
    if (call.version > delta.version || call.data.names_visible_to === "volunteers") {
      void this.#mend();
    }
  }

  /** Takes in what isn't a change of the call. */
  #know({ slots, names_hidden }: Delta): void {
    if (!names_hidden) {
      slots.forEach((news) => this.call?.slot(news.id)?.merge([], news));
    } else if (this.call?.knowsNames) {
      void this.#mend();
    }
  }

  /** Reads the call anew from the server. Rejects like {@link fetchCall}. */
  async refresh(): Promise<void> {
    this.adopt(await fetchCall(this.topicId));
    this.stale = false;
  }

  /**
   * Listens to the topic's channel and keeps the clock, as long as somebody watches.
   *
   * @returns to be called when no longer watching
   */
  watch(): () => void {
    this.#watchers += 1;
    this.seen = true;
    if (this.#watchers === 1) {
      this.#bus.subscribe(this.channel, this.#hear, this.#lastMessageId ?? -1);
      this.clock.start((now) => this.call?.nextTurn(now));
    }
    let watching = true;
    return () => {
      if (watching) {
        watching = false;
        this.#watchers -= 1;
        if (this.#watchers === 0) {
          this.close();
        }
      }
    };
  }

  close(): void {
    // Without the handler other plugins' subscriptions to the channel would go as well.
    this.#bus.unsubscribe(this.channel, this.#hear);
    this.clock.stop();
  }

  #readable(payload: unknown): CallPayload | null {
    if (typeof payload !== "object" || payload === null) {
      return null;
    }
    // The topic keeps its payload while live messages and private notes change ours.
    if (this.#adopted.has(payload)) {
      return null;
    }
    this.#adopted.add(payload);
    if (!isCallPayload(payload)) {
      reportProblem("A call that can't be read was ignored", payload);
      return null;
    }
    return payload;
  }

  #mergeEarly(): void {
    const { call } = this;
    if (call === null) {
      return;
    }
    for (const version of [...this.#early.keys()].sort((a, b) => a - b)) {
      const delta = this.#early.get(version);
      if (delta && call.apply(delta) !== "gap") {
        this.#early.delete(version);
      }
    }
    if (this.#early.size === 0) {
      this.#fetches = 0;
    }
  }

  #mendSoon(): void {
    if (!this.#waiting) {
      this.#waiting = true;
      discourseLater(() => {
        this.#waiting = false;
        if (this.#early.size > 0) {
          this.#mend();
        }
      }, PATIENCE);
    }
  }

  async #mend(): Promise<void> {
    this.#fetches += 1;
    try {
      await this.refresh();
    } catch (error) {
      reportProblem("The call could not be read anew", error);
      this.stale = true;
      return;
    }
    if (this.#early.size > 0) {
      if (this.#fetches < MOST_FETCHES) {
        this.#mendSoon();
      } else {
        this.stale = true;
      }
    }
  }
}
