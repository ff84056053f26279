import type parts from "../../components/volunteer-calls/menus/parts";
import LatePart from "./late-part";

/** The menus of slots and people; nobody sees more than their buttons before a click. */
const menus = new LatePart<typeof parts>(
  async () => (await import("../../components/volunteer-calls/menus/parts")).default
);

export default menus;
