import type Supporters from "../../components/volunteer-calls/support/supporters";
import type askAbout from "./ask-about";
import LatePart from "./late-part";

/** Names those who are behind a slot: most readers are content with their number. */
const support = new LatePart<typeof Supporters>(
  async () => (await import("../../components/volunteer-calls/support/supporters")).default
);

/** Opens a reply about a slot. */
export const asking = new LatePart<typeof askAbout>(
  async () => (await import("./ask-about")).default
);

export default support;
