/** Stands in for `discourse/lib/ajax-error`: what a refused request says. */
import type { AjaxError } from "discourse/lib/ajax";
import type * as Real from "discourse/lib/ajax-error";
import { i18n } from "../../discourse-i18n.ts";
import { lookup } from "../../owner.ts";
import type Dialog from "../dialog-holder/services/dialog.ts";

function isAjaxError(error: unknown): error is AjaxError {
  return typeof error === "object" && error !== null && "jqXHR" in error;
}

/** The server's sentences, else its status, in Discourse's words. */
export const extractError = ((error: unknown, defaultMessage?: string): string => {
  if (isAjaxError(error)) {
    const answer = error.jqXHR.responseJSON as { errors?: string[]; error?: string } | undefined;
    if (answer?.errors?.length) {
      return answer.errors.join("\n");
    }
    if (answer?.error) {
      return answer.error;
    }
    if (error.jqXHR.status) {
      return i18n("generic_error_with_reason", {
        error: `http: ${error.jqXHR.status}`,
      });
    }
  }
  return defaultMessage ?? i18n("generic_error");
}) satisfies typeof Real.extractError;

/** Shows the reason in a dialog. What is no refused request is a mistake in code: thrown on. */
export const popupAjaxError = ((error: unknown): void => {
  if (!isAjaxError(error)) {
    throw error;
  }
  void lookup<Dialog>("service:dialog").alert(extractError(error));
}) satisfies typeof Real.popupAjaxError;
