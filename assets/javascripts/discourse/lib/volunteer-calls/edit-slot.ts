import type Owner from "@ember/owner";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import type { Dialogs } from "./open-builder";
import openEditor from "./open-editor";
import type TopicState from "./topic-state";

/** Opens the builder at one slot of the call. */
export default function editSlot(
  owner: Owner,
  state: TopicState,
  slot: VolunteerSlot
): Promise<void> {
  const dialogs = {
    modal: owner.lookup("service:modal") as Dialogs["modal"],
    dialog: owner.lookup("service:dialog") as Dialogs["dialog"],
  };
  return openEditor(dialogs, state, slot.id);
}
