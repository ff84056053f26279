import editSlot from "../../../lib/volunteer-calls/edit-slot";
import ManageMenu from "./menu";
import ManagePanel from "./panel";
import RosterLine from "./roster-line";

/** What `lib/volunteer-calls/manage` loads. */
const parts = { menu: ManageMenu, panel: ManagePanel, rosterLine: RosterLine, editSlot };

export default parts;
