/** What the compiler has to know of the client: nothing here runs. */
import { type Schemas, volunteerCalls } from "../index.ts";

const forum = volunteerCalls({ forum: "https://forum.example" });

export async function known(): Promise<Schemas["ClaimState"] | undefined> {
  const { data } = await forum.GET("/volunteer-calls/claims.json", {
    params: { query: { state: "standby", sort: "person", limit: 5 } },
  });
  return data?.claims[0]?.state;
}

export async function unknown(): Promise<void> {
  // @ts-expect-error there is no such address
  await forum.GET("/volunteer-calls/nowhere.json");
  // @ts-expect-error whose claim has to be said
  await forum.PUT("/volunteer-calls/claims/{id}/accept.json");
  const id = { params: { path: { id: 7 } } };
  // @ts-expect-error people either came or didn't
  const body: { outcome: Schemas["Outcome"] } = { outcome: "late" };
  await forum.PUT("/volunteer-calls/claims/{id}/outcome.json", { ...id, body });
  const { error } = await forum.DELETE("/volunteer-calls/claims/{id}.json", { ...id, body: {} });
  // @ts-expect-error errors have no such part
  String(error?.colour);
}
