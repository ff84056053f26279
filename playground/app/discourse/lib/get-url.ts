/** Stands in for `discourse/lib/get-url`: the playground is served at the root. */
import type * as Real from "discourse/lib/get-url";

const getURL = ((url: string): string => url) satisfies typeof Real.default;

export default getURL;

export const getAbsoluteURL = ((path: string): string =>
  new URL(path, window.location.origin).href) satisfies typeof Real.getAbsoluteURL;
