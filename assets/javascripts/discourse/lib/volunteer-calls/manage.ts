import type parts from "../../components/volunteer-calls/manage/parts";
import LatePart from "./late-part";

/** What organisers do with a whole call: loaded when the first of them asks for it. */
const manage = new LatePart<typeof parts>(
  async () => (await import("../../components/volunteer-calls/manage/parts")).default
);

export default manage;
