import Route from "@ember/routing/route";
import { i18n } from "discourse-i18n";
import { type OpenCallsAddress, PARAMETERS } from "../lib/volunteer-calls/commitments/types";

/** Calls that need people. What is looked for is in the address. */
export default class VolunteerCallsRoute extends Route<OpenCallsAddress> {
  override queryParams = Object.fromEntries(
    PARAMETERS.map((name) => [name, { refreshModel: true }])
  );

  override model(address: OpenCallsAddress): OpenCallsAddress {
    return { ...address };
  }

  /** What the browser's tab says: Discourse asks for it. */
  titleToken(): string {
    return i18n("volunteer_calls.needing.title");
  }
}
