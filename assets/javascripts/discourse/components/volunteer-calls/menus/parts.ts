import OtherWays from "./other-ways";
import PersonMenu from "./person-menu";

/** What `lib/volunteer-calls/menus` loads. */
const parts = { otherWays: OtherWays, person: PersonMenu };

export default parts;
