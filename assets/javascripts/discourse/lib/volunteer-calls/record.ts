import type parts from "../../components/volunteer-calls/record/parts";
import LatePart from "./late-part";

/** What the card tells of slots that are over, loaded with the first of them. */
const record = new LatePart<typeof parts>(
  async () => (await import("../../components/volunteer-calls/record/parts")).default
);

export default record;
