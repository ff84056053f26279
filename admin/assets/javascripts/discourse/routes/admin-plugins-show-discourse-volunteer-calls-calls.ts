import Route from "@ember/routing/route";
import { fetchOverview, type Overview } from "../lib/volunteer-calls-admin/api";

export default class AdminVolunteerCallsRoute extends Route<Overview> {
  override model(): Promise<Overview> {
    return fetchOverview();
  }
}
