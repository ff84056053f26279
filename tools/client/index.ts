import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

/** A forum, and as whom to ask it. */
export interface Connection {
  /** Where it is: `https://forum.example.com`. */
  forum: string;
  /** An API key with the scopes that docs/openapi.yml names; without one nobody is logged in. */
  key?: string;
  /** For whom the key acts, unless it is one person's. */
  username?: string;
}

/** What the answers are made of: `Schemas["Call"]`. */
export type Schemas = components["schemas"];

/** What {@link volunteerCalls} gives: `GET`, `POST`, `PUT` and `DELETE` for every address. */
export type VolunteerCalls = Client<paths, "application/json">;

/**
 * The API of a forum with calls for volunteers. An answer has `data`, or `error` with what was wrong.
 */
export function volunteerCalls({ forum, key, username }: Connection): VolunteerCalls {
  return createClient<paths, "application/json">({
    baseUrl: forum,
    headers: {
      Accept: "application/json",
      ...(key && { "Api-Key": key }),
      ...(username && { "Api-Username": username }),
    },
  });
}
