import type ApplicationInstance from "@ember/application/instance";
import { withPluginApi } from "discourse/lib/plugin-api";

const PLUGIN = "discourse-volunteer-calls";

/** Adds the tabs to the plugin's page in the administration. */
export default {
  name: "volunteer-calls-admin-tabs",

  initialize(owner: ApplicationInstance) {
    const user = owner.lookup("service:current-user") as { admin?: boolean } | null;
    if (!user?.admin) {
      return;
    }
    withPluginApi((api) => {
      api.addAdminPluginConfigurationNav(PLUGIN, [
        {
          label: "volunteer_calls.admin.calls.tab",
          route: `adminPlugins.show.${PLUGIN}-calls`,
          description: "volunteer_calls.admin.calls.description",
        },
        {
          label: "volunteer_calls.admin.health.tab",
          route: `adminPlugins.show.${PLUGIN}-health`,
          description: "volunteer_calls.admin.health.description",
        },
      ]);
    });
  },
};
