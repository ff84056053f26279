/** The doors of what is told of a slot; see `api.ts`. */
import { type ClaimAnswer, send } from "./api";
import type { Delta, LinkKind, LinkPayload } from "./types";

/** Whether somebody came. */
export type Outcome = "attended" | "no_show";

/** A link as it is added. */
export interface LinkInput {
  title: string;
  url: string;
  kind: LinkKind;
}

/** Says whether somebody came. */
export function recordOutcome(claimId: number, outcome: Outcome): Promise<ClaimAnswer> {
  return send("PUT", `/claims/${claimId}/outcome`, { outcome }) as Promise<ClaimAnswer>;
}

/** Adds a link to a slot. Without a change it was there already. */
export function addLink(
  slotId: number,
  link: LinkInput
): Promise<{ link: LinkPayload; delta?: Delta }> {
  return send("POST", `/slots/${slotId}/links`, link) as Promise<{
    link: LinkPayload;
    delta?: Delta;
  }>;
}

/** Says thanks to everybody in a call, or takes it back. Without a change it was said already. */
export async function giveThanks(topicId: number, thanked: boolean): Promise<Delta | undefined> {
  const verb = thanked ? "POST" : "DELETE";
  return ((await send(verb, `/${topicId}/thanks`, {})) as { delta?: Delta }).delta;
}

/** Thanks everybody in public. Without a change it was done already. */
export function thankEverybody(
  topicId: number
): Promise<{ everybody_thanked_at: string; delta?: Delta }> {
  return send("POST", `/${topicId}/thanks/everybody`, {}) as Promise<{
    everybody_thanked_at: string;
    delta?: Delta;
  }>;
}

/** Takes a link away. */
export async function removeLink(linkId: number): Promise<Delta> {
  return ((await send("DELETE", `/links/${linkId}`, {})) as { delta: Delta }).delta;
}

/** Says how a slot went; an empty text takes it back. */
export async function describeOutcome(slotId: number, outcome: string): Promise<Delta> {
  return ((await send("PUT", `/slots/${slotId}/outcome`, { outcome })) as { delta: Delta }).delta;
}
