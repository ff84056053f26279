interface RouteMap {
  route(name: string, options?: { path: string }): void;
}

/** What the reader has taken on, as a tab of their own profile. */
export default {
  resource: "user.userActivity",
  map(this: RouteMap) {
    this.route("volunteer-calls");
  },
};
