/** The plugin's own pages: its files named `*-route-map`, as Discourse reads them. */
import type EmberRouter from "@ember/routing/router";

/** What routes are added to, as Ember hands it to `Router.map`. */
export type RouteMap = ThisParameterType<Parameters<(typeof EmberRouter)["map"]>[0]>;

type MapRoutes = (this: RouteMap) => void;

/** Routes below one of the forum's own. */
interface NestedMap {
  resource: string;
  map: MapRoutes;
}

const maps = import.meta.glob<{ default: MapRoutes | NestedMap }>(
  "../../assets/javascripts/discourse/**/*-route-map.{ts,js}",
  { eager: true }
);

/**
 * Adds the routes that belong below one of the forum's pages.
 *
 * @param resource name of that page's route; none for pages of their own
 */
export function mapPluginRoutes(parent: RouteMap, resource?: string): void {
  for (const { default: map } of Object.values(maps)) {
    if (typeof map === "function") {
      if (!resource) {
        map.call(parent);
      }
    } else if (map.resource === resource) {
      map.map.call(parent);
    }
  }
}
