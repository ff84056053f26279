import Route from "@ember/routing/route";
import { loadList, type TopicListModel } from "./list.ts";

/** Topics found by `?q=`, in the words of Discourse's filter. */
export default class FilterRoute extends Route<TopicListModel> {
  override templateName = "list";

  override queryParams = { q: { refreshModel: true } };

  override model({ q }: { q?: string }): Promise<TopicListModel> {
    return loadList("/filter.json", q ?? "");
  }
}
