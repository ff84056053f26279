import type Compact from "../../components/volunteer-calls/compact";
import LatePart from "./late-part";

/** The rows of calls with many slots, which are few. */
const longCard = new LatePart<typeof Compact>(
  async () => (await import("../../components/volunteer-calls/compact")).default
);

export default longCard;
