/** Stands in for `discourse/ui-kit/helpers/d-icon`: the drawing itself instead of a sprite's. */
import { trustHTML } from "@ember/template";
import type * as Real from "discourse/ui-kit/helpers/d-icon";
import { escapeHtml } from "../../../escape.ts";
import { drawing } from "../../../icons.ts";

/** What `dIcon` takes beside the name. */
export interface IconOptions {
  class?: string;
  title?: string;
  label?: string;
}

const dIcon = ((id: string, options: IconOptions = {}) => {
  const names = ["fa d-icon", `d-icon-${id}`, "svg-icon", options.class];
  const attributes = options.label
    ? `role="img" aria-label="${escapeHtml(options.label)}"`
    : `aria-hidden="true"`;
  // An unknown name shows as a dotted square, so that it's noticed.
  const inside = drawing(id) ?? `<rect x="4" y="4" width="16" height="16" stroke-dasharray="2 2"/>`;
  return trustHTML(
    `<svg class="${escapeHtml(names.filter(Boolean).join(" "))}" viewBox="0 0 24 24" ${attributes} xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
  );
}) satisfies typeof Real.default;

export default dIcon;
