import Route from "@ember/routing/route";
import { i18n } from "discourse-i18n";
import { PARAMETERS, type TrackerAddress } from "../lib/volunteer-calls/tracker/address";

/** The tracker. All that it shows is in its address; the page fetches it when it is there. */
export default class VolunteerCallsTrackerRoute extends Route<TrackerAddress> {
  override queryParams = Object.fromEntries(
    PARAMETERS.map((name) => [name, { refreshModel: true }])
  );

  override model(address: TrackerAddress): TrackerAddress {
    return { ...address };
  }

  /** What the browser's tab says: Discourse asks for it. */
  titleToken(): string {
    return i18n("volunteer_calls.tracker.title");
  }
}
