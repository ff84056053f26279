import Route from "@ember/routing/route";
import { Topic } from "../models/topic.ts";

/** A topic's page. */
export default class TopicRoute extends Route<Topic> {
  override templateName = "topic";

  override model({ id }: { id?: string }): Promise<Topic> {
    return Topic.find(id ?? "");
  }
}
