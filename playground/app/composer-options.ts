/** What plugins add to the composer: entries under "+", and fields that are sent along. */
import type { PluginApi } from "discourse/lib/plugin-api";

/** An entry of the menu under "+". */
export type PopupMenuOption = Partial<
  Parameters<PluginApi["addComposerToolbarPopupMenuOption"]>[0]
> & { icon: string; label: string };

/** Entries of the "+" menu, in the order they came. */
export const popupMenuOptions: PopupMenuOption[] = [];

/** Names in the request when a topic is created, with the composer model's own names. */
export const createFields = new Map<string, string>();

/** The same for what a draft keeps. */
export const draftFields = new Map<string, string>();
