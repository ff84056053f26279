import Answer from "./answer";
import AskedToCover from "./asked-to-cover";
import CoverBanner from "./cover-banner";
import DroppedOut from "./dropped-out";
import ManageNominee from "./manage-nominee";

/** What `lib/volunteer-calls/answers` loads. */
const parts = {
  answer: Answer,
  asked: AskedToCover,
  cover: CoverBanner,
  dropped: DroppedOut,
  manage: ManageNominee,
};

export default parts;
