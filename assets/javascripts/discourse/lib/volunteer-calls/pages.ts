import type parts from "../../components/volunteer-calls/pages/parts";
import LatePart from "./late-part";

/** Pages of their own: loaded when the first of them is opened. */
const pages = new LatePart<typeof parts>(
  async () => (await import("../../components/volunteer-calls/pages/parts")).default
);

export default pages;
