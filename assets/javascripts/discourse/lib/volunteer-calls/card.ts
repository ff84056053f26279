import type Card from "../../components/volunteer-calls/card";
import LatePart from "./late-part";

/**
 * The card. Most pages of a forum have no call, so it comes with the first one; until it is there,
 * or if it can't be loaded, the post's own HTML tells the same.
 */
const card = new LatePart<typeof Card>(
  async () => (await import("../../components/volunteer-calls/card")).default
);

export default card;
