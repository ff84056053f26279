interface RouteMap {
  route(name: string, options: { path: string }): void;
}

/** The plugin's own tabs in the administration, beside its settings. */
export default {
  resource: "admin.adminPlugins.show",

  path: "/plugins",

  map(this: RouteMap) {
    this.route("discourse-volunteer-calls-calls", { path: "calls" });
    this.route("discourse-volunteer-calls-health", { path: "health" });
  },
};
