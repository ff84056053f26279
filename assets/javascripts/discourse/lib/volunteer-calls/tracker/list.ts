import { tracked } from "@glimmer/tracking";
import { get } from "../api";
import VolunteerCallsError from "../errors";
import type { TrackerMeta, TrackerSummary } from "./types";

type Parameters = Record<string, string | number>;

/** Rows that the server hands out a page at a time. */
export default class TrackedList<Row> {
  @tracked rows: Row[] = [];
  /** Null until there is an answer. */
  @tracked meta: TrackerMeta | null = null;
  /** Of everything, whatever is filtered. */
  @tracked summary: TrackerSummary | null = null;
  @tracked busy = false;
  /** Why there is no answer to what was asked. */
  @tracked problem: string | null = null;
  /** Why the next page didn't come. */
  @tracked moreProblem: string | null = null;
  /** Of the answer that was a problem. */
  @tracked status = 200;

  #parameters: Parameters = {};
  #turn = 0;

  /**
   * @param path of the server's door
   * @param key under which its answer has the rows
   */
  constructor(
    public path: string,
    public key: string
  ) {}

  get total(): number {
    return this.meta?.total ?? this.rows.length;
  }

  /** Whether nothing was ever shown, and why is said. */
  get refused(): boolean {
    return this.meta === null && this.problem !== null;
  }

  /** Whether this is nothing for the reader: a member who organises no call. */
  get closed(): boolean {
    return this.refused && this.status === 404;
  }

  /** Begins anew. What is shown stays until the answer is there, and the last question wins. */
  async load(parameters: Parameters): Promise<void> {
    this.#parameters = parameters;
    await this.#fetch(parameters, "problem", (rows, meta) => {
      this.rows = rows;
      this.meta = meta;
    });
  }

  /** Reads again from the start, after something was changed. */
  refresh(): Promise<void> {
    return this.load(this.#parameters);
  }

  /** Adds the next page. */
  async more(): Promise<void> {
    const after = this.meta?.next;
    if (!after || this.busy) {
      return;
    }
    const parameters: Parameters = { ...this.#parameters, after };
    delete parameters["summary"];
    await this.#fetch(parameters, "moreProblem", (rows, meta) => {
      this.rows = [...this.rows, ...rows];
      // The totals come with the first page.
      this.meta = { ...this.meta, ...meta };
    });
  }

  async #fetch(
    parameters: Parameters,
    explains: "problem" | "moreProblem",
    take: (rows: Row[], meta: TrackerMeta) => void
  ): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    this.problem = null;
    this.moreProblem = null;
    try {
      const answer = (await get(this.path, parameters)) as Record<string, unknown>;
      if (turn === this.#turn) {
        take(answer[this.key] as Row[], answer["meta"] as TrackerMeta);
        this.summary = (answer["summary"] as TrackerSummary | undefined) ?? this.summary;
      }
    } catch (error) {
      if (turn === this.#turn) {
        const { message, status } = VolunteerCallsError.from(error);
        this[explains] = message;
        this.status = status;
      }
    } finally {
      if (turn === this.#turn) {
        this.busy = false;
      }
    }
  }
}
