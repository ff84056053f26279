import { i18n } from "discourse-i18n";
import type { FieldError } from "../types";
import type CallForm from "./call-form";

/**
 * The one error that never reaches the server, because the wire has no way to say it: a time of no
 * day. All other rules are the server's alone.
 */
export function localErrors(form: CallForm): FieldError[] {
  return form.slots.flatMap(({ date, from, to }, index) =>
    date.isBlank && !(from.isBlank && to.isBlank)
      ? [
          {
            field: `slots.${index}.starts_at`,
            code: "time_without_day",
            message: i18n("volunteer_calls.builder.errors.time_without_day"),
          },
        ]
      : []
  );
}
