/** The doors of the administration, see `docs/administrators.md`. */
import { ajax } from "discourse/lib/ajax";

const BASE = "/admin/plugins/discourse-volunteer-calls";

/** How many calls there are by how they stand, and what they need. */
export interface Counts {
  open: number;
  closed: number;
  done: number;
  cancelled: number;
  /** Needed places that nobody holds. */
  places_open: number;
  /** Calls in which somebody has to step in at short notice. */
  cover_needed: number;
}

/** One of the newest calls. */
export interface RecentCall {
  id: number;
  event_name: string;
  topic: { id: number; title: string; url: string };
  posted_by: string | null;
  created_at: string;
  status: "open" | "closed" | "done" | "cancelled";
  places_open: number;
  held: number;
  needed: number;
}

export interface Overview {
  counts: Counts;
  recent: RecentCall[];
}

/** Something that can be wrong, and how much of it is. */
export interface Fault {
  name: string;
  count: number;
}

export interface Health {
  faults: Fault[];
  /** How many calls there are. */
  calls: number;
}

export interface Difference {
  topic_id: number;
  text: string;
}

/** What going through some calls found, or mended. */
export interface Step {
  differences: Difference[];
  checked: number;
  /** Where to go on; null when that was all. */
  after: number | null;
  /** Changes that were announced after all; only the first step says it. */
  told?: number;
  /** Changes that came too late to be announced; only the first step says it. */
  left?: number;
}

export function fetchOverview(): Promise<Overview> {
  return ajax<Overview>(`${BASE}/calls.json`);
}

export function fetchHealth(): Promise<Health> {
  return ajax<Health>(`${BASE}/health.json`);
}

/** Goes through some calls, and makes right what differs if asked to. */
export function takeStep(after: number | null, mend: boolean): Promise<Step> {
  const data = after === null ? {} : { after };
  return mend
    ? ajax<Step>(`${BASE}/health/mend.json`, { type: "POST", data, ignoreUnsent: false })
    : ajax<Step>(`${BASE}/health/check.json`, { data, ignoreUnsent: false });
}
