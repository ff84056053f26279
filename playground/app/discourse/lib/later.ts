/** Stands in for `discourse/lib/later`: Ember's, as in Discourse. */
import { later } from "@ember/runloop";

export default later;
