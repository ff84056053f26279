import type { Leftover, Span, SpanKind } from "./types";

/** Who has which piece of the text: the first to ask keeps it. */
export default class SpanBook {
  readonly #source: string;
  readonly #taken: Uint8Array;
  readonly #spans: Span[] = [];

  /** @param source - the text as pasted */
  constructor(source: string) {
    this.#source = source;
    this.#taken = new Uint8Array(source.length);
  }

  /** Whether any character between the offsets is spoken for. */
  isTaken(start: number, end: number): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }

  /**
   * Notes what a range was taken for. Where parts of it belong to somebody already, the free parts
   * between them are noted; blanks at the edges are left out.
   */
  take(
    start: number,
    end: number,
    what: SpanKind,
    options: { sure?: boolean; slot?: number } = {}
  ): void {
    const sure = options.sure === false ? "check" : "sure";
    for (const [from, to] of this.#free(start, end)) {
      const span: Span = { start: from, end: to, what, sure };
      if (options.slot !== undefined) {
        span.slot = options.slot;
      }
      this.#taken.fill(1, from, to);
      this.#spans.push(span);
    }
  }

  /** All that was noted, in the order of the text. */
  get spans(): Span[] {
    return this.#spans.sort((a, b) => a.start - b.start);
  }

  /** What nobody asked for, a piece per line. */
  get leftover(): Leftover[] {
    return this.#free(0, this.#source.length).map(([start, end]) => ({
      start,
      end,
      text: this.#source.slice(start, end),
    }));
  }

  /** The free runs of a range without blanks at their edges; a line break ends a run. */
  #free(start: number, end: number): [number, number][] {
    const runs: [number, number][] = [];
    let from = -1;
    let last = -1;
    const close = () => {
      if (from !== -1) {
        runs.push([from, last + 1]);
      }
      from = -1;
    };
    const limit = Math.min(end, this.#source.length);
    for (let index = Math.max(0, start); index < limit; index++) {
      const char = this.#source.charAt(index);
      if (this.#taken[index] || /[\r\n\u2028\u2029]/.test(char)) {
        close();
      } else if (/\S/.test(char)) {
        from = from === -1 ? index : from;
        last = index;
      }
    }
    close();
    return runs;
  }
}
