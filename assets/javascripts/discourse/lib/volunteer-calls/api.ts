/**
 * The HTTP doors of a call, as `docs/developers.md` lists them. Every function
 * rejects with a {@link VolunteerCallsError}.
 */
import { ajax } from "discourse/lib/ajax";
import VolunteerCallsError from "./errors";
import { isCallPayload } from "./payload";
import type { CallInput, CallPayload, ClaimPayload, Delta, OfferKind } from "./types";

/** The answer to a change of one claim. */
export interface ClaimAnswer {
  /** `note` is the private one; only its owner and organisers are answered with it. */
  claim: ClaimPayload & { note?: string | null };
  delta: Delta;
}

/** How somebody wants to help with a slot. */
export interface Offer {
  kind: OfferKind;
  /** Private, for the organisers. */
  note?: string;
  /** Go on although something else is at that time. */
  allow_overlap?: boolean;
}

/** Reads a topic's call. */
export async function fetchCall(topicId: number): Promise<CallPayload> {
  return callIn(await get(`/${topicId}`));
}

/** Adds a call to a topic that has none. */
export async function createCall(topicId: number, input: CallInput): Promise<CallPayload> {
  return callIn(await send("POST", `/${topicId}`, { volunteer_call: input }));
}

/** Asks whether the server would accept this call; rejects with the errors at their fields. */
export async function checkCall(input: CallInput): Promise<void> {
  await send("POST", "/check", { volunteer_call: input });
}

/** Volunteers for a slot, stands by, or would do it if nobody else can. The same request again changes nothing. */
export async function takeClaim(slotId: number, offer: Offer): Promise<ClaimAnswer> {
  return (await send("POST", `/slots/${slotId}/claims`, offer)) as ClaimAnswer;
}

/** Drops out, or for organisers: removes somebody. */
export async function releaseClaim(claimId: number, reason?: string): Promise<ClaimAnswer> {
  const body = reason ? { reason } : {};
  return (await send("DELETE", `/claims/${claimId}`, body)) as ClaimAnswer;
}

/** Backs somebody's claim, or takes it back. */
export async function backClaim(claimId: number, backed: boolean): Promise<Delta> {
  return deltaIn(await send(backed ? "POST" : "DELETE", `/claims/${claimId}/backings`, {}));
}

/** Says that one will be in a slot's audience, or won't after all. */
export async function attendSlot(slotId: number, there: boolean): Promise<Delta> {
  const path = `/slots/${slotId}/`;
  return deltaIn(
    await (there
      ? send("POST", `${path}claims`, { kind: "attend" })
      : send("DELETE", `${path}attendance`, {}))
  );
}

/** Reads one of our doors, with what is asked of it. */
export function get(path: string, data: object = {}): Promise<unknown> {
  return request(path, { type: "GET", data });
}

/** Sends JSON to a door of the plugin. */
export function send(
  type: "POST" | "PUT" | "DELETE",
  path: string,
  body: object
): Promise<unknown> {
  return request(path, {
    type,
    contentType: "application/json",
    dataType: "json",
    data: JSON.stringify(body),
  });
}

function request(path: string, options: object): Promise<unknown> {
  // Not `await`: that listens a moment later, and Discourse takes a failure which nobody
  // listens to by then as one that nobody handles.
  return new Promise((resolve, reject) => {
    // Without the option Discourse never settles a request that no answer came to.
    ajax(`/volunteer-calls${path}.json`, { ...options, ignoreUnsent: false }).then(
      resolve,
      (failure: unknown) => reject(VolunteerCallsError.from(failure))
    );
  });
}

function deltaIn(answer: unknown): Delta {
  return (answer as { delta: Delta }).delta;
}

/** The call in an answer. */
export function callIn(answer: unknown): CallPayload {
  const call = (answer as { volunteer_call?: unknown }).volunteer_call;
  if (!isCallPayload(call)) {
    throw new Error("The server's answer is not a call for volunteers");
  }
  return call;
}
