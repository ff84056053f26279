/** Where the title of an item ends and its description begins, by offsets into its text. */
export interface Headline {
  title: [number, number] | null;
  description: [number, number] | null;
  /** Set when nothing in the text separates them and the cut is ours. */
  guessed: boolean;
}

/** "Workshop 1", "Session B": a number for the reader, unless it is all there is. */
export const LABEL =
  /^(?:workshop|session|slot|shift|part|talk|panel|task|role|job|block|activity|no\.?|#)(?:\s*\d{1,2}\b|\s+[A-Z](?=\s*[.:,)–-]|\s*\n|\s{2}))\s*[.:,)–-]*\s*/i;
const SEPARATORS: [RegExp, number][] = [
  // The number says how many characters still belong to the title.
  [/\s-+(?=\s)/g, 0],
  [/[?!]["']?(?=\s+\S)/g, 1],
  [/\.(?=\s+["'(]?\p{Lu})/gu, 0],
  [/\s*\|\s*/g, 0],
  [/;(?=\s)/g, 0],
];
const ABBREVIATED = /(?:^|\s)(?:dr|mr|mrs|ms|st|no|vs|prof|approx|e\.g|i\.e|incl|\p{L})$/iu;
const COLON = /:(?=\s)/g;
const QUOTED = /^"[^"\n]{3,150}"/;
const MAX_TITLE = 120;

/**
 * Splits the words of an item.
 *
 * @param words - the text of the item; what is understood already is blanked
 * @param block - whether the title has a line of its own
 */
export function splitHeadline(words: string, block: boolean): Headline {
  const start = words.search(/[\p{L}\d"'(¿¡]/u);
  if (start === -1) {
    return { title: null, description: null, guessed: false };
  }
  const end = words.trimEnd().length;
  const text = words.slice(start, end);
  const line = text.search(/\s*\n|$/);
  if (block && line <= MAX_TITLE && line < text.length && !/\s-+\s/.test(text.slice(0, line))) {
    return ranges(words, start, start + line, end, false);
  }
  const quoted = QUOTED.exec(text);
  const cut = quoted ? quoted[0].length : separatorIn(text);
  if (cut !== null) {
    return ranges(words, start, start + cut, end, false);
  }
  if (text.length <= MAX_TITLE) {
    return ranges(words, start, end, end, false);
  }
  const space = text.lastIndexOf(" ", 80);
  return ranges(words, start, start + (space > 20 ? space : 80), end, true);
}

function separatorIn(text: string): number | null {
  const found = SEPARATORS.map(([pattern, kept]) => {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      if (/[\p{L}\d]/u.test(before) && !(match[0] === "." && ABBREVIATED.test(before))) {
        return match.index + (kept ? match[0].length : 0);
      }
    }
    return null;
  });
  const dash = found[0] ?? null;
  const others = [...found, lineBreakIn(text)].filter((at): at is number => at !== null);
  const earliest = others.length ? Math.min(...others) : null;

  const colon = [...text.matchAll(COLON)][0]?.index ?? null;
  const colonWins =
    colon !== null && colon > 2 && dash === null && (earliest === null || colon < earliest);
  return colonWins ? colon : earliest;
}

/** A line break separates when its line is short and the next one begins afresh. */
function lineBreakIn(text: string): number | null {
  const match = /^([^\n]*\S)[ ]*\n\s*[\p{Lu}\d"(•-]/u.exec(text);
  const line = match?.[1];
  return line && line.length < 48 && !/[,&(-]$|\b(?:and|or|of|the|a|to|for|with|in)$/i.test(line)
    ? line.length
    : null;
}

function ranges(
  words: string,
  start: number,
  cut: number,
  end: number,
  guessed: boolean
): Headline {
  const rest = words.slice(cut, end);
  const skip = rest.search(/[\p{L}\d"'(£$€¿¡]/u);
  return {
    title: [start, cut],
    description: guessed ? [start, end] : skip === -1 ? null : [cut + skip, end],
    guessed,
  };
}
