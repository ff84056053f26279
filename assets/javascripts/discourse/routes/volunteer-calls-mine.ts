import Route from "@ember/routing/route";
import type RouterService from "@ember/routing/router-service";
import type Transition from "@ember/routing/transition";
import { service } from "@ember/service";
import { i18n } from "discourse-i18n";
import type { CurrentUser } from "../lib/volunteer-calls/host";
import logInFirst from "../lib/volunteer-calls/log-in-first";

/** What the reader has taken on. The page fetches it when it is there. */
export default class VolunteerCallsMineRoute extends Route {
  @service declare currentUser: CurrentUser | null;
  @service declare router: RouterService;

  override beforeModel(transition: Transition): void {
    if (!this.currentUser) {
      logInFirst(this.router, transition);
    }
  }

  /** What the browser's tab says: Discourse asks for it. */
  titleToken(): string {
    return i18n("volunteer_calls.mine.title");
  }
}
