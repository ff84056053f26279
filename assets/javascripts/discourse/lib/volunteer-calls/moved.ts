import type Moved from "../../components/volunteer-calls/questions/moved";
import LatePart from "./late-part";

/** Asks somebody whether a slot that moved still suits them: few are, and not often. */
const moved = new LatePart<typeof Moved>(
  async () => (await import("../../components/volunteer-calls/questions/moved")).default
);

export default moved;
