/**
 * Discourse puts moment-timezone on the page as a global; `@discourse/types` doesn't say so.
 * Plugins can't import npm packages, so this global is the only way to it.
 */
import type momentTimezone from "moment-timezone";

declare global {
  const moment: typeof momentTimezone;
}
