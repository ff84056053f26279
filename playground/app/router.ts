/** The pages of the playground, under Discourse's addresses, and those that the plugin adds. */
import EmberRouter from "@ember/routing/router";
import { mapPluginRoutes } from "./plugin-routes.ts";

class Router extends EmberRouter {
  override location = "history" as const;
  override rootURL = "/";
}

Router.map(function () {
  this.route("latest");
  this.route("filter");
  this.route("new-topic");
  this.route("login");
  this.route("topic", { path: "/t/:slug/:id" });
  this.route("topic-post", { path: "/t/:slug/:id/:post_number" });
  this.route("user", { path: "/u/:username" }, function () {
    this.route("userActivity", { path: "/activity", resetNamespace: true }, function () {
      mapPluginRoutes(this, "user.userActivity");
    });
  });
  mapPluginRoutes(this);
  this.route("missing", { path: "/*path" });
});

export default Router;
