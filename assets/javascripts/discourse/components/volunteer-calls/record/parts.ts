import Links from "./links";
import SlotRecord from "./slot-record";

/** What `lib/volunteer-calls/record` loads. */
const parts = { slot: SlotRecord, links: Links };

export default parts;
