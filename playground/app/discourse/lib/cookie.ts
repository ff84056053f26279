/** Stands in for `discourse/lib/cookie`: writes one; the plugin reads none. */
import type * as Real from "discourse/lib/cookie";

const cookie = ((name: string, value: string, { path = "/" }: { path?: string } = {}): string =>
  (document.cookie = `${encodeURIComponent(name)}=${encodeURIComponent(value)}; path=${path}; SameSite=Lax`)) satisfies typeof Real.default;

export default cookie;
