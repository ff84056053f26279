import { check, found, missing } from "./field";
import type { SourceText } from "./source-text";
import { tidy } from "./source-text";
import type SpanBook from "./spans";
import type { Field, Reading } from "./types";

const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d-]+)+/gi;
const PHONE = /(?:\+|\b0)\d[\d ()-]{7,16}\d\b/g;
const CLOSING =
  /^(?:many thanks|thanks(?: (?:a lot|so much|again|in advance))?|thank you(?: (?:so much|very much|in advance))?|(?:all |with |very )*(?:the )?(?:best|kind(?:est)?|warm(?:est)?|good)(?: (?:wishes|regards))?|regards|cheers|yours(?: \w+)?|sincerely(?: yours)?|in (?:solidarity|co-?operation)|co-?operatively|love|see you(?: (?:soon|there))?|take care|hugs|x+|--)\s*[,.!–-]*$/i;
const NAME =
  /^(?:(?:dr|mr|mrs|ms|mx|prof)\.?\s+)?[\p{Lu}][\p{L}'’.-]*(?:\s+(?:(?:de|van|von|der|la|al|bin|y)\s+)?[\p{Lu}][\p{L}'’.-]*){0,3}$/u;
const HEADER_FROM = /^from:\s*"?([^"<\n(]{2,60}?)"?\s*[<([]/i;
const FULL_NAME = "[\\p{Lu}][\\p{L}'-]*(?:\\s+[\\p{Lu}][\\p{L}'-]*){0,2}";
const BY_NAME = new RegExp(
  `\\b(?:[Cc]ontact|[Ee]-?mail|[Ww]rite to|[Rr]eply to|[Aa]sk(?: for)?|[Ss]peak to|[Gg]et in touch with|[Cc]all|[Rr]ing|[Tt]ext|[Tt]ell)\\s+(${FULL_NAME})\\s*(?:\\(|,|at\\b|on\\b|via\\b|:|<|-)`,
  "u"
);
const BESIDE_ADDRESS = new RegExp(
  `(?<![\\p{L}@.])(${FULL_NAME})\\s*(?:[,(<:-]|at|on)?\\s*[\\w.+-]+@[\\w-]+\\.\\w`,
  "u"
);

/** Where a signature begins and whom it names. */
export interface Contact {
  reading: Reading["contact"];
  /** Offset at which the signature starts; the text's length when there is none. */
  signatureStart: number;
}

/** Finds who is asking: the signature, an address, a number to call. */
export function findContact(text: SourceText, book: SpanBook): Contact {
  const { flat } = text;
  const closing = lastClosing(text);
  const signatureStart = closing?.start ?? flat.length;
  const organisationAndName = closing
    ? signedName(text, closing.index, book)
    : { name: null, organisation: missing<string>() };

  const signed = organisationAndName.name?.value ?? null;
  const email = pick(flat, EMAIL, signatureStart, (at) => !isOthers(text, at, signed));
  const phone = pick(flat, PHONE, signatureStart);
  if (email) {
    book.take(email.start, email.end, "email");
  }
  if (phone && !(email && phone.start < email.end && email.start < phone.end)) {
    book.take(phone.start, phone.end, "phone");
  }
  const name = organisationAndName.name ?? namedElsewhere(text, book);
  return {
    signatureStart,
    reading: {
      name: name ?? missing({ code: "no_name" }),
      organisation: organisationAndName.organisation,
      email: email ? found(email.text) : missing(),
      phone: phone ? found(tidy(phone.text)) : missing(),
    },
  };
}

function lastClosing(text: SourceText): { index: number; start: number } | null {
  for (let index = text.lines.length - 1; index > 0; index--) {
    const line = text.lines[index];
    if (!line || line.blank || line.bullet) {
      continue;
    }
    const [words = "", after] = splitClosing(line.text.trim());
    const signed = after ?? nextWords(text, index);
    if (CLOSING.test(words) && signed !== null && NAME.test(signed)) {
      return { index, start: line.start };
    }
  }
  return null;
}

/** "Thanks, Robin" on one line. */
function splitClosing(words: string): [string, string?] {
  const comma = /^(.{3,30}?),\s+(\S.{1,40})$/.exec(words);
  return comma?.[1] && CLOSING.test(comma[1]) ? [comma[1], comma[2]] : [words];
}

function nextWords(text: SourceText, index: number): string | null {
  const line = text.lines.slice(index + 1, index + 4).find((next) => !next.blank);
  return line && !line.bullet ? line.text.trim() : null;
}

function signedName(
  text: SourceText,
  closing: number,
  book: SpanBook
): { name: Field<string> | null; organisation: Field<string> } {
  const line = text.lines[closing];
  const [, sameLine] = splitClosing(line?.text.trim() ?? "");
  let index = closing;
  if (!sameLine) {
    index = text.lines.findIndex((next, at) => at > closing && !next.blank);
  }
  const nameLine = text.lines[index];
  if (!line || !nameLine) {
    return { name: null, organisation: missing() };
  }
  const words = sameLine ?? nameLine.text.trim();
  const start = nameLine.content + nameLine.text.lastIndexOf(words);
  book.take(start, start + words.length, "name");
  book.take(line.content, sameLine ? start : line.end, "structure");
  const name = found(tidy(text.display.slice(start, start + words.length)));

  const next = text.lines[index + 1];
  const role = next?.text.trim() ?? "";
  const isRole =
    next &&
    role.length >= 3 &&
    role.length <= 80 &&
    !next.bullet &&
    !/[@\d]|https?:|^ps\b|^on .*wrote|[.!?]$/i.test(role);
  if (!isRole) {
    return { name, organisation: missing() };
  }
  book.take(next.content, next.end, "organisation", { sure: false });
  const value = tidy(text.display.slice(next.content, next.end));
  return {
    name,
    organisation: check(value, { code: "organisation_guessed", quote: value }),
  };
}

function namedElsewhere(text: SourceText, book: SpanBook): Field<string> | null {
  const sources = [BY_NAME, BESIDE_ADDRESS, HEADER_FROM];
  for (const line of text.lines) {
    for (const pattern of sources) {
      const match = pattern.exec(line.text);
      const name = match?.[1]?.trim();
      if (match && name && /[\p{L}]/u.test(name) && !name.includes("@")) {
        const start = line.content + match.index + match[0].indexOf(name);
        book.take(start, start + name.length, "name", { sure: false });
        return check(name, { code: "name_guessed", quote: name });
      }
    }
  }
  return null;
}

/** Whether an address belongs to who got the mail, or to who passed on what somebody else signed. */
function isOthers(text: SourceText, at: number, signed: string | null): boolean {
  const words = text.lines.find((line) => at >= line.start && at < line.end)?.text ?? "";
  if (/^(?:to|cc|bcc|an)\s*:/i.test(words)) {
    return true;
  }
  const sender = /^(?:from|von)\s*:/i.test(words) || /\bwrote:\s*$/i.test(words);
  const first = signed?.split(/\s+/)[0]?.toLowerCase();
  return Boolean(sender && first && !words.toLowerCase().includes(first));
}

/** The first match in the signature, otherwise the first in the text. */
function pick(
  flat: string,
  pattern: RegExp,
  signatureStart: number,
  mayBe: (at: number) => boolean = () => true
): { start: number; end: number; text: string } | null {
  const all = [...flat.matchAll(pattern)].filter((match) => mayBe(match.index));
  const match = all.find((one) => one.index >= signatureStart) ?? all[0];
  if (!match) {
    return null;
  }
  const text = match[0].replace(/^[.'`]+/, "");
  const start = match.index + match[0].length - text.length;
  return { start, end: start + text.length, text };
}
