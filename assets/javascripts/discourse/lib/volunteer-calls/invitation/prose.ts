import type { DateToken } from "./dates";
import { check, found, missing } from "./field";
import { inLine } from "./items";
import { findNumbers } from "./numbers";
import { findPerks } from "./perks";
import { findPlaces } from "./places";
import type { Line, SourceText } from "./source-text";
import { capitalise, tidy } from "./source-text";
import type SpanBook from "./spans";
import type { TimeToken } from "./times";
import type { Deadline, Field, SlotReading } from "./types";

const BY_THEN =
  /\b(?:by|before|until|no later than|deadline(?: is)?(?: for \w+)?|closes?(?: on)?|r\.?s\.?v\.?p\.?(?: by)?|closing date)\s*:?\s*(?:on\s+)?(?:the\s+)?(?:(?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?)\s+on\s+)?$/i;
const AN_EVENT =
  /\b(?:conference|event|festival|meeting|gathering|workshops?|fair|summit|congress|assembly|AGM|programme|day|weekend|camp|forum|place|held|happen\w*|hosting|where|venue|location)\b/i;
const A_NEED =
  /\b(?:look\w*|need\w*|want\w*|seek\w*|ask\w*|call\w*|find|after|use|would like|hop\w*|help\w*|volunteers?)\b/i;

/** Finds until when to answer ("please reply by Monday 12 February"). */
export function findDeadline(
  text: SourceText,
  prose: Line[],
  dates: DateToken[],
  times: TimeToken[],
  book: SpanBook
): Field<Deadline> {
  for (const line of prose) {
    for (const token of inLine(dates, line)) {
      const before = text.flat
        .slice(Math.max(0, token.start - 60), token.start)
        .replace(/\s+/g, " ");
      const date = token.field.value;
      if (!date || !BY_THEN.test(before)) {
        continue;
      }
      const time = inLine(times, line).find((clock) => {
        const distance = Math.min(
          Math.abs(clock.start - token.end),
          Math.abs(token.start - clock.end)
        );
        return clock.from.value && distance <= 8;
      });
      const quote = tidy(text.display.slice(token.start, token.end));
      book.take(token.start, token.end, "deadline", { sure: false });
      if (time) {
        book.take(time.start, time.end, "deadline", { sure: false });
      }
      return check(
        { date, time: time?.from.value ?? "23:59" },
        time && token.field.note ? { ...token.field.note } : { code: "end_of_day", quote, date }
      );
    }
  }
  return missing();
}

/** Finds where the event is: a label, or a place in the sentence that speaks of the event. */
export function findEventPlace(
  text: SourceText,
  prose: Line[],
  dates: DateToken[],
  book: SpanBook
): Field<string> {
  const candidates = prose.flatMap((line) =>
    findPlaces(line.text)
      .map((token) => ({
        whole: line.content + token.start,
        start: line.content + token.value[0],
        end: line.content + token.value[1],
        labelled: /^(?:where|venue|location|place|address)\b/i.test(line.text.slice(token.start)),
        about: AN_EVENT.test(line.text) || inLine(dates, line).length > 0,
        sure: token.sure,
      }))
      .filter(({ start, end }) => !book.isTaken(start, end))
  );
  const place =
    candidates.find((one) => one.labelled) ??
    candidates.find((one) => one.about && !/^https?:/i.test(text.flat.slice(one.start))) ??
    null;
  if (!place) {
    return missing({ code: "no_place" });
  }
  const sure = place.labelled || place.about;
  book.take(place.start, place.end, "place", { sure });
  if (place.labelled) {
    book.take(place.whole, place.start, "structure");
  }
  return found(capitalise(tidy(text.display.slice(place.start, place.end))));
}

/**
 * A number in the prose ("we need two people") is about one slot when there is one; with several
 * nobody can know whether it is for each or for all, so it is only asked.
 */
export function needForAll(
  text: SourceText,
  prose: Line[],
  slots: SlotReading[],
  book: SpanBook
): void {
  const open = slots.filter((slot) => slot.needed.value === null);
  if (open.length === 0) {
    return;
  }
  for (const line of prose) {
    const number = findNumbers(line.text)[0];
    if (!number?.needed || !A_NEED.test(line.text)) {
      continue;
    }
    const [start, end] = [line.content + number.start, line.content + number.end];
    const quote = tidy(text.display.slice(start, end));
    book.take(start, end, "needed", { sure: slots.length === 1 });
    for (const slot of open) {
      slot.needed =
        slots.length === 1 ? found(number.needed) : missing({ code: "needed_for_all", quote });
    }
    return;
  }
}

/** What everybody gets, said once: it goes to every slot without a perk of its own. */
export function perkForAll(
  text: SourceText,
  prose: Line[],
  slots: SlotReading[],
  book: SpanBook
): void {
  const values: string[] = [];
  for (const line of prose) {
    for (const token of findPerks(line.text)) {
      const [start, end] = [line.content + token.start, line.content + token.end];
      if (!book.isTaken(start, end)) {
        values.push(tidy(text.display.slice(start, end)));
        book.take(start, end, "perk");
      }
    }
  }
  const perk = values.length ? capitalise(values.join(", ")) : null;
  for (const slot of slots) {
    if (perk && slot.perk.value === null) {
      slot.perk = found(perk);
    }
  }
}
