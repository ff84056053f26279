import { apiInitializer } from "discourse/lib/api";
import { i18n } from "discourse-i18n";
import OwnProfileTab from "../components/volunteer-calls/own-profile-tab";

export default apiInitializer((api) => {
  api.addCommunitySectionLink({
    name: "volunteer-calls",
    route: "volunteer-calls",
    title: i18n("volunteer_calls.needing.link_title"),
    text: i18n("volunteer_calls.needing.title"),
    icon: "bullhorn",
  });
  if (api.getCurrentUser()) {
    api.addCommunitySectionLink({
      name: "volunteer-calls-mine",
      route: "volunteer-calls-mine",
      title: i18n("volunteer_calls.mine.link_title"),
      text: i18n("volunteer_calls.mine.title"),
      icon: "calendar-days",
    });
  }
  api.renderInOutlet("user-activity-bottom", OwnProfileTab);
});
