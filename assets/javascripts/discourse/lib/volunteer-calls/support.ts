import type Supporters from "../../components/volunteer-calls/support/supporters";
import LatePart from "./late-part";

/** Names those who are behind a slot: most readers are content with their number. */
const support = new LatePart<typeof Supporters>(
  async () => (await import("../../components/volunteer-calls/support/supporters")).default
);

export default support;
