import type { BuilderWork } from "./builder/work";

/**
 * Calls being written for topics that exist: the composer's drafts don't cover them, so they last
 * as long as the page.
 */
const kept = new Map<number, BuilderWork>();

/** What the builder was closed with on a topic. */
export function keptWork(topicId: number): BuilderWork | null {
  return kept.get(topicId) ?? null;
}

/** Keeps it; null forgets it. */
export function keepWork(topicId: number, work: BuilderWork | null): void {
  if (work) {
    kept.set(topicId, work);
  } else {
    kept.delete(topicId);
  }
}
