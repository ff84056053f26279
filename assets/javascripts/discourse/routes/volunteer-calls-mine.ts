import Route from "@ember/routing/route";
import { i18n } from "discourse-i18n";

/** What the reader has taken on. The page fetches it when it is there. */
export default class VolunteerCallsMineRoute extends Route {
  /** What the browser's tab says: Discourse asks for it. */
  titleToken(): string {
    return i18n("volunteer_calls.mine.title");
  }
}
