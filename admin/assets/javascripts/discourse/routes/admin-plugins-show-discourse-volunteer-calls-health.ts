import Route from "@ember/routing/route";
import { fetchHealth, type Health } from "../lib/volunteer-calls-admin/api";

export default class AdminVolunteerCallsHealthRoute extends Route<Health> {
  override model(): Promise<Health> {
    return fetchHealth();
  }
}
