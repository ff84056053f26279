import { getContext } from "@ember/test-helpers";

/** What the server answers to too many words. */
export function tooLong(field: string, message = "At most 500 characters."): object {
  return {
    errors: [`${field}: ${message}`],
    error_type: "invalid_parameters",
    fields: [{ field, code: "too_long", message }],
  };
}

/** What a field is described by, as it is read. */
export function described(selector: string): string {
  const { element } = getContext() as { element: HTMLElement };
  const ids = element.querySelector(selector)?.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent.trim()).join(" ");
}
