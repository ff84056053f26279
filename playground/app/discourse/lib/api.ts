/** Stands in for `discourse/lib/api`. */
import type * as Real from "discourse/lib/api";
import { withPluginApi } from "./plugin-api.ts";

/** An initializer, run once the application's services can be looked up. */
export const apiInitializer = ((
  callback: Parameters<typeof Real.apiInitializer>[0],
  options: object = {}
) => ({
  name: "playground",
  after: "",
  initialize: (): unknown => withPluginApi(callback, options),
})) satisfies typeof Real.apiInitializer;
