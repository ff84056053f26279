import type { Line, SourceText } from "./source-text";

const HEADER = /^(?:from|to|cc|bcc|sent|date|subject|reply-to|betreff|von|an)\s*:\s*\S/i;
const SENDER = /^(?:from|to|subject|sent)\s*:/i;
const WROTE = /^on\b.{6,120}\bwrote:\s*$/i;
const FORWARDED = /^-{3,}\s*(?:forwarded|original) message\s*-*$/i;

/**
 * The lines a mail program wrote ("From: …", "On Monday … wrote:"). Their dates are about the
 * mail, not about the event.
 */
export function mailHeaders(text: SourceText): Set<Line> {
  const headers = new Set<Line>();
  let block: Line[] = [];
  const close = () => {
    if (block.length >= 2 && block.some((line) => SENDER.test(line.text))) {
      block.forEach((line) => headers.add(line));
    }
    block = [];
  };
  for (const line of text.lines) {
    if (HEADER.test(line.text)) {
      block.push(line);
    } else if (!line.blank) {
      close();
    }
    if (WROTE.test(line.text.trim()) || FORWARDED.test(line.text.trim())) {
      headers.add(line);
    }
  }
  close();
  return headers;
}
