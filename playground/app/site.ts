/** What the server says before anything is shown: settings, categories and who is looking. */
import Site, { type Category } from "./discourse/models/site.ts";
import User from "./discourse/models/user.ts";
import { resetSiteSettings } from "./discourse/services/site-settings.ts";

/** Somebody one can be in the playground. */
export interface Person {
  id: number;
  username: string;
  name: string | null;
  avatar_template: string;
}

/** The answer to `/site.json`. */
export interface SitePayload {
  siteSettings: Record<string, string | number | boolean>;
  categories: Category[];
  current_user: (Person & { timezone: string | null }) | null;
  people: Person[];
  notification_types: Record<string, number>;
}

/** Whom the reader can switch to. */
export let people: Person[] = [];

/** Fills the models and services that stand in for Discourse's. */
export function takeSite(site: SitePayload): void {
  resetSiteSettings(site.siteSettings);
  Site.current().categories = site.categories;
  Site.current().notificationLookup = Object.fromEntries(
    Object.entries(site.notification_types).map(([name, id]) => [id, name])
  );
  people = site.people;

  const person = site.current_user;
  User.resetCurrent(
    person &&
      (User.create({
        ...person,
        user_option: { timezone: person.timezone },
      }) as unknown as User)
  );
}
