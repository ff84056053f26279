import CallAttachment, { type ComposerLike } from "./call-attachment";
import openBuilder, { type Dialogs } from "./open-builder";

/** Opens the builder for the topic being written; what it makes goes with the topic. */
export function buildCall(dialogs: Dialogs, model: ComposerLike): Promise<void> {
  const attachment = CallAttachment.of(model);
  return openBuilder(dialogs, {
    call: attachment.call,
    work: attachment.work,
    errors: attachment.errors,
    onDone: (call) => attachment.attach(call),
    onKeep: (work) => attachment.keep(work),
  });
}
