import SlotRecord from "./slot-record";

/** What `lib/volunteer-calls/record` loads. */
const parts = { slot: SlotRecord };

export default parts;
