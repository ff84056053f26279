import { check, found, missing } from "./field";
import { inLine } from "./items";
import { findNumbers } from "./numbers";
import type { Line, SourceText } from "./source-text";
import { capitalise, tidy } from "./source-text";
import type SpanBook from "./spans";
import type { TimeToken } from "./times";
import type { SlotReading } from "./types";

const ASKING =
  /\b(?:(?:could|can|would) (?:you|anyone|anybody|someone|somebody) (?:supply|send|provide|suggest|recommend|spare)|(?:we(?:'re| are)?|i(?:'m| am)?|they(?:'re| are)?|who|still|us)\s+(?:still |also |really |urgently )*(?:need(?:ing)?|look(?:ing)? for|want|seek(?:ing)?|could (?:do with|use)|would love))\s+([^.!?;]+)/i;
const COUNTED = /^(?:at least |up to |about )?(?:\d{1,3}|[a-z]+)\s+(?=\p{L})/iu;
const PEOPLE_TO =
  /^(?:(?:more |other |extra )?(?:people|persons?|volunteers?|helpers?|somebody|someone|folks?)\s+(?:to|who (?:can|could|would|will))\s+)/i;
const ENDS = /\s+(?:on|from|at|between|this|next|every|in the|,)\b|,|\(|$/i;

/**
 * The one slot of an invitation that is a sentence: "We need two stewards on Saturday from 10am to
 * 2pm". It counts as one only with a number or a time, and its title always wants a look.
 */
export function readProseSlot(
  text: SourceText,
  paragraphs: Line[],
  times: TimeToken[],
  book: SpanBook
): SlotReading | null {
  for (const paragraph of paragraphs) {
    const match = ASKING.exec(paragraph.text);
    const asked = match?.[1];
    if (!match || !asked) {
      continue;
    }
    const start = paragraph.content + match.index + match[0].length - asked.length;
    const number = findNumbers(asked)[0] ?? null;
    const clocks = inLine(times, paragraph);
    const clock = clocks.find((one) => one.from.value) ?? clocks[0] ?? null;
    if (!number && !clock?.from.value) {
      continue;
    }
    const skipped = (number && number.start < 3 ? (COUNTED.exec(asked)?.[0].length ?? 0) : 0) || 0;
    const what = asked.slice(skipped);
    const lead = PEOPLE_TO.exec(what)?.[0].length ?? 0;
    const words = what.slice(lead);
    const length = words.search(ENDS);
    const from = start + skipped + lead;
    const title = capitalise(tidy(text.display.slice(from, from + length)));

    book.take(from, from + length, "title", { sure: false, slot: 0 });
    if (number) {
      book.take(start + number.start, start + number.end, "needed", { slot: 0 });
    }
    if (clock) {
      const sure = clock.from.state === "found";
      book.take(clock.start, clock.end, "time", { sure, slot: 0 });
    }
    return {
      title: title
        ? check(title, { code: "title_guessed", quote: title })
        : missing({ code: "no_title" }),
      description: missing(),
      day: 0,
      from: clock?.from ?? missing({ code: "no_time" }),
      to: clock?.to ?? missing(),
      place: missing(),
      perk: missing(),
      needed: number?.needed ? found(number.needed) : missing({ code: "needed_default" }),
      capacity: number?.capacity ? found(number.capacity) : missing(),
    };
  }
  return null;
}
