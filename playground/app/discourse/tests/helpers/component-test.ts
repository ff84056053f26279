/** Stands in for `discourse/tests/helpers/component-test`. */
import { getContext } from "@ember/test-helpers";
import { setupRenderingTest as setupEmberRendering } from "ember-qunit";
import type * as Real from "discourse/tests/helpers/component-test";
import { startPlugin } from "../../../plugin.ts";
import Site from "../../models/site.ts";
import User from "../../models/user.ts";
import { resetSiteSettings, siteSettings } from "../../services/site-settings.ts";
import { resetPretender } from "./create-pretender.ts";

/** Whom tests see as logged in, unless they say `anonymous`: Discourse's own person. */
const PERSON = {
  id: 19,
  username: "eviltrout",
  name: "Robin Ward",
  avatar_template: "/letter_avatar_proxy/v4/letter/e/bcef8e/{size}.png",
  admin: false,
  moderator: false,
  staff: false,
  trust_level: 1,
  groups: [{ id: 10, name: "trust_level_0" }],
  user_option: { timezone: "Australia/Brisbane" },
};

/** Renders with the plugin started, a person logged in and the settings at their defaults. */
export const setupRenderingTest = ((
  hooks: NestedHooks,
  { anonymous = false }: { anonymous?: boolean } = {}
): void => {
  setupEmberRendering(hooks);

  hooks.beforeEach(function () {
    resetSiteSettings();
    resetPretender();
    const user = anonymous ? null : (User.create({ ...PERSON }) as unknown as User);
    User.resetCurrent(user);
    // As Discourse does: an instance that is null must not reach the container's cache.
    this.owner.register("service:current-user", user as object, {
      instantiate: false,
    });
    startPlugin(this.owner);
    Object.assign(getContext() ?? this, {
      container: this.owner,
      currentUser: user ?? undefined,
      site: Site.current(),
      siteSettings,
    });
  });

  hooks.afterEach(() => {
    MessageBus.unsubscribe("*");
    resetPretender();
  });
}) satisfies typeof Real.setupRenderingTest;
