import Links from "./links";
import SlotRecord from "./slot-record";
import Thanks from "./thanks";

/** What `lib/volunteer-calls/record` loads. */
const parts = { slot: SlotRecord, links: Links, thanks: Thanks };

export default parts;
