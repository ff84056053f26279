/** Stands in for `discourse/lib/uploads`: which files one may upload. */
import type * as Real from "discourse/lib/uploads";

interface Settings {
  authorized_extensions?: string;
  authorized_extensions_for_staff?: string;
}

function extensions(list = ""): string[] {
  return list
    .toLowerCase()
    .replace(/[\s.]+/g, "")
    .split("|")
    .filter(Boolean);
}

/** Endings without the dot. */
export const authorizedExtensions = ((staff: boolean, settings: Settings): string[] => [
  ...extensions(settings.authorized_extensions),
  ...(staff ? extensions(settings.authorized_extensions_for_staff) : []),
]) satisfies typeof Real.authorizedExtensions;
