import { tracked } from "@glimmer/tracking";
import { get } from "./api";
import VolunteerCallsError from "./errors";

/** What happened, a page at a time. */
export default class HistoryList<Row> {
  @tracked rows: Row[] = [];
  /** What the next page is after; null when there is none, nothing before the first. */
  @tracked next: number | null | undefined;
  @tracked busy = false;
  @tracked problem: string | null = null;

  /** @param path of the server's door */
  constructor(public path: string) {}

  /** Adds the next page; the first one to begin with. */
  async more(): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      const after = this.next ? { after: this.next } : {};
      const answer = (await get(this.path, after)) as { events: Row[]; next: number | null };
      this.rows = [...this.rows, ...answer.events];
      this.next = answer.next;
    } catch (error) {
      this.problem = VolunteerCallsError.from(error).message;
    } finally {
      this.busy = false;
    }
  }
}
