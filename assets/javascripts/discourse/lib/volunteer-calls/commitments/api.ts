/** The doors of somebody's own page. Every function rejects with a `VolunteerCallsError`. */
import { ajax } from "discourse/lib/ajax";
import { get, send } from "../api";
import VolunteerCallsError from "../errors";
import type {
  CommitmentsPayload,
  FeedPayload,
  OpenCallsAddress,
  OpenCallsPayload,
  PastPage,
} from "./types";

/** Reads all that is to come, and the first page of the past. */
export async function fetchCommitments(): Promise<CommitmentsPayload> {
  return (await get("/mine")) as CommitmentsPayload;
}

/** Reads the next page of the past. */
export function fetchPast(after: string): Promise<PastPage> {
  return list("/mine/past", { after }) as Promise<PastPage>;
}

/** Reads calls that need people; days begin where the reader is. */
export function fetchOpenCalls(
  address: OpenCallsAddress,
  zone: string,
  after: string | null = null
): Promise<OpenCallsPayload> {
  return list("", { ...address, zone, after }) as Promise<OpenCallsPayload>;
}

/** Says yes; `overlap` when they go on although something else is at that time. */
export async function accept(claimId: number, overlap: boolean): Promise<void> {
  await send("PUT", `/claims/${claimId}/accept`, overlap ? { allow_overlap: true } : {});
}

export async function decline(claimId: number): Promise<void> {
  await send("PUT", `/claims/${claimId}/decline`, {});
}

/** The slot that moved still suits. */
export async function confirm(claimId: number): Promise<void> {
  await send("PUT", `/claims/${claimId}/confirm`, {});
}

/** Makes the calendar's address, or another one. */
export async function renewFeed(): Promise<FeedPayload> {
  return ((await send("POST", "/mine/feed", {})) as { feed: FeedPayload }).feed;
}

function list(path: string, parameters: Record<string, string | null | undefined>) {
  const data = Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  );
  return new Promise((resolve, reject) => {
    ajax(`/volunteer-calls${path}.json`, { type: "GET", data, ignoreUnsent: false }).then(
      resolve,
      (failure: unknown) => reject(VolunteerCallsError.from(failure))
    );
  });
}
