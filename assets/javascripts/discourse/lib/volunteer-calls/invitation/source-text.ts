/** The same length as the source in every variant, so that offsets hold in all of them. */
export interface SourceText {
  /** As pasted. */
  source: string;
  /** For values: markup, quote marks and odd spaces blanked, everything else as written. */
  display: string;
  /** For matching: like `display`, with plain dashes and quotes. */
  flat: string;
  /** Ranges that were blanked although they show something (`> `, tags, `**`). */
  markup: [number, number][];
  lines: Line[];
}

/** One line, by offsets into the text. */
export interface Line {
  start: number;
  end: number;
  /** Where its words begin, after indent and bullet. */
  content: number;
  /** Columns before the bullet or the words. */
  indent: number;
  bullet: [number, number] | null;
  blank: boolean;
  /** The words, flat. */
  text: string;
}

const ODD_SPACES = /[\t\v\f\u00a0\u00ad\u2000-\u200f\u202f\u205f\u3000\ufeff]/g;
const TAG =
  /<\/?(?:html|head|body|meta|title|p|br|hr|div|ul|ol|li|b|i|u|s|strong|em|span|a|font|img|center|table|thead|tbody|tr|td|th|h[1-6]|blockquote|o:p)(?:\s[^<>]*)?\/?>/gi;
/** What a page carries beside its text. */
const UNSEEN = /<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!doctype[^<>]*>/gi;
const BLOCK_TAG =
  /^<\/?(?:html|head|body|title|p|br|hr|div|ul|ol|li|table|tr|h[1-6]|blockquote)\b/i;
const CELL_TAG = /^<\/t[dh]\b/i;
const ENTITY = /&(?:nbsp|amp|ndash|mdash|rsquo|lsquo|quot|bull|#\d{2,5});/gi;
const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&ndash;": "–",
  "&mdash;": "—",
  "&rsquo;": "’",
  "&lsquo;": "‘",
  "&quot;": '"',
  "&bull;": "•",
  "&#39;": "'",
  "&#8211;": "–",
  "&#8217;": "’",
};
const BULLET =
  /^(?:(?:(?:[•·●○▪▫■□◦‣⁃∙+»→✓✔➤►\uf0b7\uf0a7§]|[✅☑▶👉🔹🔸🔷🔶🟢\u{1f550}-\u{1f567}]\ufe0f?)(?:\s*)|[-*](?!-)(?:\s+|(?=[\dA-Z"'(]))|o\s{2,})|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))/iu;
/** Word's inner bullet, which reads as a letter elsewhere. */
const INNER_BULLET = /^o\s+/;
/** Columns pasted from a table. */
const COLUMN = /(?<=[\p{L}\d)?!."'’”][ ]*)(?<!^\s*\(?[\da-z]{1,2}[.)])\t(?=\s*\S)/gmu;
const MAX_LINE = 2000;

/** Prepares a pasted text: nothing is moved, so every offset is one into the source. */
export function prepare(source: string): SourceText {
  const markup: [number, number][] = [];
  const blank = (match: string, offset: number, first = " ") => {
    markup.push([offset, offset + match.length]);
    return first + " ".repeat(match.length - 1);
  };

  let display = source.replace(/\r\n/g, " \n").replace(/[\r\u2028\u2029]/g, "\n");
  if (display.search(TAG) !== -1) {
    display = display
      .replace(UNSEEN, (unseen, _tag, offset: number) => blank(unseen, offset, "\n"))
      .replace(TAG, (tag, offset: number) => {
        if (/^<li\b/i.test(tag)) {
          markup.push([offset, offset + tag.length]);
          return `\n•${" ".repeat(tag.length - 2)}`;
        }
        const column = CELL_TAG.test(tag) ? "|" : " ";
        return blank(tag, offset, BLOCK_TAG.test(tag) ? "\n" : column);
      })
      .replace(ENTITY, (entity, offset: number) =>
        blank(entity, offset, ENTITIES[entity.toLowerCase()] ?? " ")
      );
  }
  display = display
    .replace(COLUMN, (tab, offset: number) => {
      markup.push([offset, offset + 1]);
      return "|";
    })
    .replace(ODD_SPACES, " ")
    .replace(/\*\*|__/g, (stars, offset: number) => blank(stars, offset))
    .replace(/^ *>[> ]*/gm, (quote, offset: number) => blank(quote, offset));

  const flat = display
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/：/g, ":");

  return { source, display, flat, markup, lines: splitLines(flat) };
}

/** A piece of the text as a value: one line, single spaces, no stray punctuation around it. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:|–—-]+/, "")
    .replace(/[\s,;:|–—-]+$/, "")
    .trim();
}

/** A value that reads as one: its first letter in upper case, unless it is an address. */
export function capitalise(text: string): string {
  return /^https?:/i.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The dash that begins a line is a bullet: "up to 10\n- 11:00" is no range. */
export function withoutDashBullets(flat: string): string {
  return flat.replace(/^( *)-(?= )/gm, "$1•");
}

function splitLines(flat: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of flat.split("\n")) {
    const end = start + raw.length;
    const indent = raw.search(/\S/);
    const blank = indent === -1;
    const words = blank ? "" : raw.slice(indent, indent + MAX_LINE);
    const inner = indent > 0 ? INNER_BULLET.exec(words) : null;
    const bullet = (BULLET.exec(words) ?? inner)?.[0].length ?? 0;
    const content = start + (blank ? 0 : indent + bullet);
    lines.push({
      start,
      end,
      content,
      indent: blank ? 0 : indent,
      bullet: bullet ? [start + indent, content] : null,
      blank,
      text: flat.slice(content, end),
    });
    start = end + 1;
  }
  return lines;
}
