import { i18n } from "discourse-i18n";
import type { BuilderModel } from "./builder/work";
import reportProblem from "./report-problem";

/** The little that is needed of Discourse's `modal` and `dialog` services. */
export interface Dialogs {
  modal: { show(component: unknown, options: { model: unknown }): unknown };
  dialog: { alert(message: string): unknown };
}

/**
 * Opens the builder. It and the reader of invitations are parts of their own, loaded here for the
 * first time.
 */
export default async function openBuilder(
  { modal, dialog }: Dialogs,
  model: BuilderModel
): Promise<void> {
  let builder;
  try {
    builder = await import("../../components/volunteer-calls/builder/modal");
  } catch (error) {
    reportProblem("The builder could not be loaded", error);
    dialog.alert(i18n("volunteer_calls.builder.not_loaded"));
    return;
  }
  await modal.show(builder.default, { model });
}
