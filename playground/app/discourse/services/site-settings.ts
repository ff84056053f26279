/** Stands in for the `site-settings` service: the client's settings, by name. */
import { trackedObject } from "@ember/reactive/collections";
import type Real from "discourse/services/site-settings";
import declared from "../../../../config/settings.yml";

type Settings = Record<string, string | number | boolean>;

/** Those of Discourse's settings that stand-ins or the plugin read, with its defaults. */
const HOST: Settings = {
  display_name_on_posts: false,
  prioritize_username_in_ux: true,
  title: "Playground",
};

/** The defaults the plugin declares for the client. */
function defaults(): Settings {
  const settings = { ...HOST };
  for (const group of Object.values(declared)) {
    for (const [name, value] of Object.entries(group)) {
      if (typeof value === "object" && value.client) {
        settings[name] = value.default;
      }
    }
  }
  return settings;
}

/** The settings in force; tracked. */
export const siteSettings = trackedObject(defaults()) as Settings & Real;

/** Back to the defaults, and then what the server says. */
export function resetSiteSettings(fromServer: Settings = {}): void {
  Object.assign(siteSettings, defaults(), fromServer);
}

/** The factory Ember asks: it always gives {@link siteSettings}. */
export default class SiteSettingsService {
  static isServiceFactory = true;

  static create(): Real {
    return siteSettings;
  }
}
