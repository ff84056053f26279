/** The doors that change a whole call. Every function rejects with a `VolunteerCallsError`. */
import { callIn, send } from "./api";
import type { EditPreview } from "./edit-types";
import type { CallInput, CallPayload } from "./types";

/** What is sent of an edit. */
export interface Edit {
  input: CallInput;
  /** Of the call that was edited; the server refuses if somebody else edited it since. */
  version: number;
  /** For those who hear of it. */
  reason?: string;
}

/** Says what an edit would do; nothing is written. */
export async function previewEdit(topicId: number, edit: Edit): Promise<EditPreview> {
  const answer = await send("PUT", `/${topicId}`, { ...body(edit), dry_run: true });
  return (answer as { changes: EditPreview }).changes;
}

/** Saves an edit. */
export async function saveEdit(
  topicId: number,
  edit: Edit
): Promise<{ call: CallPayload; changes: EditPreview }> {
  const answer = await send("PUT", `/${topicId}`, body(edit));
  return { call: callIn(answer), changes: (answer as { changes: EditPreview }).changes };
}

/** Ends volunteering now. */
export async function closeCall(topicId: number): Promise<CallPayload> {
  return callIn(await send("POST", `/${topicId}/close`, {}));
}

/**
 * Opens a call again that was closed or cancelled.
 *
 * @param closesAt when volunteering closes, on the clocks of the call's zone; null for never;
 *   undefined keeps the closing time if it is still to come
 */
export async function reopenCall(topicId: number, closesAt?: string | null): Promise<CallPayload> {
  return callIn(
    await send("POST", `/${topicId}/reopen`, closesAt === undefined ? {} : { closes_at: closesAt })
  );
}

/** Calls everything off. */
export async function cancelCall(topicId: number, reason: string): Promise<CallPayload> {
  return callIn(await send("DELETE", `/${topicId}`, reason ? { reason } : {}));
}

function body({ input, version, reason }: Edit): object {
  return { volunteer_call: input, version, ...(reason ? { reason } : {}) };
}
