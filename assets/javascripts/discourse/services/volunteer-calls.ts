import Service, { service } from "@ember/service";
import type { CurrentUser, MessageBus } from "../lib/volunteer-calls/host";
import { readerZone } from "../lib/volunteer-calls/time";
import TopicState from "../lib/volunteer-calls/topic-state";

/**
 * What the page knows of calls for volunteers, by topic. Cards come and go while one
 * scrolls; this stays.
 */
export default class VolunteerCallsService extends Service {
  @service declare messageBus: MessageBus;
  @service declare currentUser: CurrentUser | undefined;

  #topics = new Map<number, TopicState>();

  override willDestroy(): void {
    super.willDestroy();
    this.#topics.forEach((state) => state.close());
  }

  /**
   * The state of one topic, made when first asked for.
   *
   * @param payload the call that came with the topic; for a state that exists
   *   {@link TopicState.adopt} takes in newer ones
   */
  topic(topicId: number, payload?: unknown): TopicState {
    let state = this.#topics.get(topicId);
    if (!state) {
      const reader = {
        id: this.currentUser?.id ?? null,
        zone: readerZone(this.currentUser),
      };
      state = new TopicState(topicId, this.messageBus, reader, payload);
      this.#topics.set(topicId, state);
    }
    return state;
  }
}
