import { fetchCall } from "./api";
import { inputOf } from "./builder/input-of";
import type { EditBase } from "./builder/work";
import { previewEdit, saveEdit } from "./edit-api";
import VolunteerCallsError from "./errors";
import { keepWork, keptWork } from "./kept-work";
import { deskOf } from "./manage-desk";
import openBuilder, { type Dialogs } from "./open-builder";
import type TopicState from "./topic-state";

/**
 * Opens the builder on the call a topic has, as it is at this moment.
 *
 * @param slotId the slot to begin with
 */
export default async function openEditor(
  dialogs: Dialogs,
  state: TopicState,
  slotId: number | null = null
): Promise<void> {
  const { topicId } = state;
  let base: EditBase;
  try {
    base = await latest(state);
  } catch (error) {
    if (!(error instanceof VolunteerCallsError)) {
      throw error;
    }
    dialogs.dialog.alert(error.message);
    return;
  }
  await openBuilder(dialogs, {
    call: base.input,
    work: keptWork(topicId),
    errors: [],
    slotId,
    edit: {
      ...base,
      preview: (edit) => previewEdit(topicId, edit),
      save: async (edit) => {
        const before = await latest(state);
        const { call, changes } = await saveEdit(topicId, edit);
        keepWork(topicId, null);
        deskOf(state).saved(call, changes.totals.people, before.input);
      },
      latest: () => latest(state),
    },
    onDone: () => {},
    onKeep: (work) => keepWork(topicId, work),
  });
}

async function latest(state: TopicState): Promise<EditBase> {
  const call = await fetchCall(state.topicId);
  state.adopt(call);
  return { version: call.version, input: inputOf(call) };
}
