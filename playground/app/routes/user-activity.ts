import Route from "@ember/routing/route";
import type { UserModel } from "./user.ts";

/** What somebody did: a row of links that plugins add to, and their pages. */
export default class UserActivityRoute extends Route<UserModel> {
  override model(): UserModel {
    return this.modelFor("user") as UserModel;
  }
}
