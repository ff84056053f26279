import { apiInitializer } from "discourse/lib/api";
import { i18n } from "discourse-i18n";
import type { CurrentUser } from "../lib/volunteer-calls/host";

export default apiInitializer((api) => {
  const user = api.getCurrentUser() as CurrentUser | null;
  if (user?.staff) {
    const text = i18n("volunteer_calls.tracker.title");
    const link = {
      name: "volunteer-tracker",
      route: "volunteer-calls-tracker",
      title: i18n("volunteer_calls.tracker.link_title"),
      text,
      icon: "table",
    };
    api.addCommunitySectionLink(link, true);
  }
});
