import type parts from "../../../components/volunteer-calls/tracker/parts";
import LatePart from "../late-part";

/** The tracker's page: loaded when somebody goes there. */
const tracker = new LatePart<typeof parts>(
  async () => (await import("../../../components/volunteer-calls/tracker/parts")).default
);

export default tracker;
