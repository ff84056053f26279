import { type Connection, type Schemas, volunteerCalls } from "./index.ts";

/**
 * Volunteers for the first slot that needs somebody and fits one's own.
 *
 * @returns the claim; null when nothing fits, or the words of why it couldn't be
 */
export async function takeWhatFits(
  connection: Connection
): Promise<Schemas["ClaimWithNote"] | string | null> {
  const forum = volunteerCalls(connection);
  const { data: open } = await forum.GET("/volunteer-calls.json", {
    params: { query: { fits: "1", limit: 10 } },
  });
  const slot = open?.calls.flatMap((call) => call.slots)[0];
  if (!slot) {
    return null;
  }
  const { data, error } = await forum.POST("/volunteer-calls/slots/{slot_id}/claims.json", {
    params: { path: { slot_id: slot.id } },
    body: { kind: "volunteer", note: "From the command line" },
  });
  if (error) {
    return error.errors.join(" ");
  }
  return "claim" in data ? data.claim : null;
}
