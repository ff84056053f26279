import type { Reading, SpanKind } from "../invitation/types";

/** A run of the pasted text. */
export interface Piece {
  text: string;
  /** What it was taken for; null for plain text. */
  what: SpanKind | null;
  uncertain: boolean;
  /** The number of the slot whose title ends here. */
  number: number | null;
}

/** Cuts a text where the reader's spans begin and end; bullets and the like count as plain. */
export function cutText(text: string, { spans }: Reading): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (until: number) => {
    if (until > at) {
      pieces.push({
        text: text.slice(at, until),
        what: null,
        uncertain: false,
        number: null,
      });
      at = until;
    }
  };
  const shown = spans.filter(({ what }) => what !== "structure");
  shown.forEach((span, index) => {
    plain(span.start);
    const goesOn = shown
      .slice(index + 1)
      .some(({ what, slot }) => what === "title" && slot === span.slot);
    pieces.push({
      text: text.slice(span.start, span.end),
      what: span.what,
      uncertain: span.sure === "check",
      number: span.what === "title" && span.slot !== undefined && !goesOn ? span.slot + 1 : null,
    });
    at = span.end;
  });
  plain(text.length);
  return pieces;
}
