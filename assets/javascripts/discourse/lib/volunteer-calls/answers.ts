import type parts from "../../components/volunteer-calls/answers/parts";
import LatePart from "./late-part";

/** What is for people who are asked, and for those who wait for an answer: few readers are. */
const answers = new LatePart<typeof parts>(
  async () => (await import("../../components/volunteer-calls/answers/parts")).default
);

export default answers;
