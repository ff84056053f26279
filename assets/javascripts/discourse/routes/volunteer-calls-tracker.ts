import Route from "@ember/routing/route";
import type RouterService from "@ember/routing/router-service";
import type Transition from "@ember/routing/transition";
import { service } from "@ember/service";
import { i18n } from "discourse-i18n";
import type { CurrentUser } from "../lib/volunteer-calls/host";
import logInFirst from "../lib/volunteer-calls/log-in-first";
import { PARAMETERS, type TrackerAddress } from "../lib/volunteer-calls/tracker/address";

/** The tracker. All that it shows is in its address; the page fetches it when it is there. */
export default class VolunteerCallsTrackerRoute extends Route<TrackerAddress> {
  @service declare currentUser: CurrentUser | null;
  @service declare router: RouterService;

  override queryParams = Object.fromEntries(
    PARAMETERS.map((name) => [name, { refreshModel: true }])
  );

  override beforeModel(transition: Transition): void {
    if (!this.currentUser) {
      logInFirst(this.router, transition);
    }
  }

  override model(address: TrackerAddress): TrackerAddress {
    return { ...address };
  }

  /** What the browser's tab says: Discourse asks for it. */
  titleToken(): string {
    return i18n("volunteer_calls.tracker.title");
  }
}
