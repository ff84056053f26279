import { i18n } from "discourse-i18n";
import type { FieldError } from "../types";
import type CallForm from "./call-form";
import type FormField from "./form-field";
import type SlotForm from "./slot-form";

/** An error as the list shows it. */
export interface ListedError {
  key: string;
  /** A whole sentence that names the field. */
  text: string;
  /** Where it leads; null when no input is to blame. */
  fieldId: string | null;
  /** The slot that must be open to go there. */
  slot: SlotForm | null;
}

/** Every error of a form, in the order of its inputs. */
export function listErrors(form: CallForm): ListedError[] {
  const listed = (
    field: FormField | null,
    error: FieldError,
    slot: SlotForm | null,
    text: string
  ): ListedError => ({
    key: `${field?.id ?? error.field} ${error.code}`,
    text,
    fieldId: field?.id ?? null,
    slot,
  });

  const ofCall = form.fields.flatMap((field) =>
    field.error ? [listed(field, field.error, null, named(field.error))] : []
  );
  const ofSlots = form.slots.flatMap((slot, index) =>
    slot.fields.flatMap((field) =>
      field.error ? [listed(field, field.error, slot, atSlot(field.error, index + 1))] : []
    )
  );
  const others = form.otherErrors.map((error) => listed(null, error, null, error.message));
  return [...others, ...ofCall, ...ofSlots];
}

function atSlot(error: FieldError, number: number): string {
  return i18n("volunteer_calls.builder.errors.at_slot", {
    number,
    field: label(error),
    message: error.message,
  });
}

function named(error: FieldError): string {
  return i18n("volunteer_calls.builder.errors.at_field", {
    field: label(error),
    message: error.message,
  });
}

function label(error: FieldError): string {
  const name = error.field.replace(/^slots\.\d+\./, "").replaceAll(".", "_");
  return i18n(`volunteer_calls.builder.errors.fields.${name}`);
}
