/** Stands in for `discourse/tests/helpers/create-pretender`: answers in place of a server. */
import Pretender, { type ResponseData } from "pretender";
import type * as Real from "discourse/tests/helpers/create-pretender";

const pretender = new Pretender();

export default pretender;

pretender.unhandledRequest = (verb, path) => {
  throw new Error(`A test asked for ${verb} ${path}, and nothing answers`);
};

export const response = ((statusOrObject: unknown, object?: unknown): ResponseData => {
  const [status, body] =
    typeof statusOrObject === "number" ? [statusOrObject, object] : [200, statusOrObject];
  return [status, { "Content-Type": "application/json" }, JSON.stringify(body ?? null)];
}) satisfies typeof Real.response;

/** `a[b][c]=1` becomes `{ a: { "b.c": "1" } }`, as in Discourse; `a[]=1` a list. */
export const parsePostData = ((body: string): Record<string, unknown> => {
  const result: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const [, outer, inner] = /^([^[]+)\[(.+)\]$/.exec(name) ?? [];
    if (name.endsWith("[]")) {
      result[name] = [...((result[name] as string[] | undefined) ?? []), value];
    } else if (outer && inner) {
      const nested = (result[outer] ??= {}) as Record<string, string>;
      nested[inner.replaceAll("][", ".")] = value;
    } else {
      result[name] = value;
    }
  }
  return result;
}) satisfies typeof Real.parsePostData;

/** Forgets what earlier tests answered. */
export function resetPretender(): void {
  // Pretender can only be shut down; its registry of routes is what has to go.
  (pretender as unknown as { hosts: { registries: object } }).hosts.registries = {};
  pretender.get("/session/csrf", () => response({ csrf: "token" }));
}
