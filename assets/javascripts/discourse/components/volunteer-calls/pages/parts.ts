import CommitmentsPage from "../commitments/page";
import OpenCallsPage from "../open-calls/page";

/** What `lib/volunteer-calls/pages` loads. */
const parts = { mine: CommitmentsPage, calls: OpenCallsPage };

export default parts;
