import Page from "./page";

/** What `lib/volunteer-calls/tracker/late` loads. */
const parts = { page: Page };

export default parts;
