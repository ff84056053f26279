/** Stands in for `discourse/lib/avatar-utils`. */
import type * as Real from "discourse/lib/avatar-utils";
import { escapeHtml } from "../../escape.ts";

/** Widths in CSS pixels by Discourse's names. */
const SIZES: Record<string, number> = {
  tiny: 24,
  small: 24,
  medium: 48,
  large: 48,
  huge: 144,
};

/** What {@link avatarImg} draws. */
export interface AvatarOptions {
  avatarTemplate: string;
  size: number | string;
  title?: string;
  extraClasses?: string;
}

/** A picture's address for a width in CSS pixels, sharp on dense screens. */
export const avatarUrl = ((template: string, size: number): string =>
  template.replace(
    "{size}",
    String(Math.round(size * Math.min(window.devicePixelRatio, 2)))
  )) satisfies typeof Real.avatarUrl;

/** The picture as HTML; its alternative text is empty, the name stands beside it. */
export const avatarImg = (({
  avatarTemplate,
  size,
  title,
  extraClasses,
}: AvatarOptions): string => {
  const width = typeof size === "number" ? size : (SIZES[size] ?? 24);
  const src = escapeHtml(avatarUrl(avatarTemplate, width));
  const names = escapeHtml(`avatar ${extraClasses ?? ""}`.trim());
  const named = title ? ` title="${escapeHtml(title)}"` : "";
  return `<img loading="lazy" alt="" width="${width}" height="${width}" src="${src}" class="${names}"${named}>`;
}) satisfies typeof Real.avatarImg;
