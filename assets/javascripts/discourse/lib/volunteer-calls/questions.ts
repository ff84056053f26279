import type Asked from "../../components/volunteer-calls/questions/asked";
import LatePart from "./late-part";

/** Draws whatever a slot asks: nothing is asked before somebody clicks. */
const questions = new LatePart<typeof Asked>(
  async () => (await import("../../components/volunteer-calls/questions/asked")).default
);

export default questions;
