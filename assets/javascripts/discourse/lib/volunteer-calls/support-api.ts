import { get } from "./api";
import type { PersonPayload } from "./types";

/** Everybody who is behind a slot, by name. */
export interface SupportPayload {
  attending: PersonPayload[];
  backings: { claim_id: number; people: PersonPayload[] }[];
}

/** Reads who will be in a slot's audience, and who backs whom there. */
export async function fetchSupport(slotId: number): Promise<SupportPayload> {
  return (await get(`/slots/${slotId}/support`)) as SupportPayload;
}
