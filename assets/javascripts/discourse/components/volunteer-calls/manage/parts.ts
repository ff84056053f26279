import ManageMenu from "./menu";
import ManagePanel from "./panel";

/** What `lib/volunteer-calls/manage` loads. */
const parts = { menu: ManageMenu, panel: ManagePanel };

export default parts;
