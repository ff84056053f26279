import Route from "@ember/routing/route";
import { service } from "@ember/service";
import { i18n } from "discourse-i18n";
import type { CurrentUser } from "../lib/volunteer-calls/host";

/** The same as a tab of the profile; everybody's own only. */
export default class UserActivityVolunteerCallsRoute extends Route<{ own: boolean }> {
  @service declare currentUser: CurrentUser | undefined;

  override model(): { own: boolean } {
    const { username } = this.modelFor("user") as { username: string };
    return { own: username.toLowerCase() === this.currentUser?.username.toLowerCase() };
  }

  titleToken(): string {
    return i18n("volunteer_calls.mine.title");
  }
}
