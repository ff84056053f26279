import Route from "@ember/routing/route";

/** Whose pages these are. */
export interface UserModel {
  username: string;
}

/** Somebody's own pages: nothing but the frame for what plugins add. */
export default class UserRoute extends Route<UserModel> {
  override model({ username }: { username?: string }): UserModel {
    return { username: username ?? "" };
  }
}
