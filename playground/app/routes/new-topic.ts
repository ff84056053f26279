import type RouterService from "@ember/routing/router-service";
import { service } from "@ember/service";
import type User from "../discourse/models/user.ts";
import type Composer from "../discourse/services/composer.ts";
import ListRoute from "./list.ts";

/** The list with the composer open. */
export default class NewTopicRoute extends ListRoute {
  @service declare composer: Composer;
  @service declare currentUser: User | null;
  @service declare router: RouterService;

  override beforeModel(): void {
    if (!this.currentUser) {
      this.router.replaceWith("login");
    }
  }

  override afterModel(): void {
    void this.composer.openNewTopic();
  }
}
