/** Stands in for `discourse/helpers/lazy-hash`: Ember's own reads its values only when asked. */
import { hash } from "@ember/helper";

// Glint knows `hash` as a keyword; under another name it needs a type of its own.
export default hash as unknown as <T extends object>(named: T) => T;
