import Answer from "./answer";
import CoverBanner from "./cover-banner";
import ManageNominee from "./manage-nominee";

/** What `lib/volunteer-calls/answers` loads. */
const parts = { answer: Answer, cover: CoverBanner, manage: ManageNominee };

export default parts;
