import Route from "@ember/routing/route";
import { ajax } from "../discourse/lib/ajax.ts";
import { Topic, type TopicPayload } from "../models/topic.ts";

interface ListPayload {
  topic_list: { can_create_topic: boolean; topics: TopicPayload[] };
}

/** What a list of topics shows. */
export interface TopicListModel {
  topics: Topic[];
  canCreateTopic: boolean;
  /** What was searched for; "" in the plain list. */
  query: string;
}

export async function loadList(address: string, query = ""): Promise<TopicListModel> {
  const { topic_list } = await ajax<ListPayload>(address, {
    data: query ? { q: query } : {},
  });
  return {
    topics: topic_list.topics.map((topic) => new Topic(topic)),
    canCreateTopic: topic_list.can_create_topic,
    query,
  };
}

/** The newest topics. */
export default class ListRoute extends Route<TopicListModel> {
  override templateName = "list";

  override model(): Promise<TopicListModel> {
    return loadList("/latest.json");
  }
}
