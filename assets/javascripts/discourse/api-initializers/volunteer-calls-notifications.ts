import { apiInitializer } from "discourse/lib/api";
import type { PluginApi } from "discourse/lib/plugin-api";
import { volunteerCallNotification } from "../lib/volunteer-calls/notification";

type Registered = Parameters<PluginApi["registerNotificationTypeRenderer"]>[1];

export default apiInitializer((api) => {
  api.registerNotificationTypeRenderer(
    "volunteer_call",
    // Discourse's types take the class for one of its instances.
    volunteerCallNotification as unknown as Registered
  );
});
