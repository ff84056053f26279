import discourseLater from "discourse/lib/later";
import { i18n } from "discourse-i18n";
import type { Dialogs } from "./open-builder";
import reportProblem from "./report-problem";

/** What a history is closed with to ask whether a place is to be given back. */
export const BRING_BACK = "bring_back";

/** Whose history is looked at. */
export interface HistoryModel {
  title: string;
  /** What it is about, in a line. */
  about: string;
  /** The server's door. */
  path: string;
  /** Asks whether somebody is to have their place again; absent where they can't. */
  bringBack?: (() => void) | undefined;
  /** Where the tracker shows what this is about. */
  link?: string;
}

/** Shows what happened to a claim, a slot or a call; loaded when it is first asked for. */
export default async function openHistory(
  { modal, dialog }: Dialogs,
  model: HistoryModel
): Promise<void> {
  let history;
  try {
    history = await import("../../components/volunteer-calls/history/modal");
  } catch (error) {
    reportProblem("The history could not be loaded", error);
    dialog.alert(i18n("volunteer_calls.errors.not_loaded"));
    return;
  }
  const asked = await modal.show(history.default, { model });
  if (asked === BRING_BACK) {
    // The modal gives the focus back first.
    discourseLater(() => model.bringBack?.(), 50);
  }
}
