/** Stands in for `discourse/lib/settings`: names before usernames, unless a setting says no. */
import type * as Real from "discourse/lib/settings";
import { siteSettings } from "../services/site-settings.ts";

export const prioritizeNameInUx = ((name: string | null): boolean =>
  Boolean(name?.trim()) &&
  siteSettings.display_name_on_posts &&
  !siteSettings.prioritize_username_in_ux) satisfies typeof Real.prioritizeNameInUx;

export const prioritizeNameFallback = ((name: string | null, username: string): string =>
  name && prioritizeNameInUx(name) ? name : username) satisfies typeof Real.prioritizeNameFallback;
