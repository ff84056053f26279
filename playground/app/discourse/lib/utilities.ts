/** Stands in for `discourse/lib/utilities`. */

/** Discourse shortens the longest ones here. */
export function formatUsername(username: string): string {
  return username;
}
