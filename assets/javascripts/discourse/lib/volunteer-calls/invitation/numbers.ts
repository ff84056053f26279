/** A number of people in the text. */
export interface NumberToken {
  start: number;
  end: number;
  /** At least so many; null when only a maximum is named. */
  needed: number | null;
  /** At most so many; null when the text names none. */
  capacity: number | null;
  /** Written as nothing but a number of people ("x2"), so never part of a title. */
  explicit: boolean;
}

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const NUM = `(\\d{1,3}|${WORDS.slice(1).join("|")}|an? (?:couple|pair)(?: of)?)`;
const SPAN = `${NUM}(?:\\s*(?:-|to|or)\\s*${NUM})?`;
const PEOPLE =
  "(?:people|ppl|persons?|volunteers?|helpers?|stewards?|speakers?|facilitators?|hosts?|hands|members|folks?|presenters?|panell?ists?|cooks?|drivers?|marshals?|trainers?|moderators?|note-?takers?|assistants?|of (?:you|us))";

/** Numbers of other things that stand between commas. */
const OTHER_THINGS =
  "(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|met(?:re|er)s?|miles?|pounds?|euros?|p|tables?|chairs?|sessions?|workshops?|slots?|visitors?|guests?|child(?:ren)?|kids|participants|attendees|members|delegates|parts?|rooms?|floors?|times)";

const PATTERNS = [
  new RegExp(`\\b()between\\s+${NUM}\\s+and\\s+${NUM}\\s+(?:[a-z-]+\\s+)?${PEOPLE}\\b`, "gi"),
  new RegExp(
    `\\b()min(?:imum)?\\.?\\s+(?:of\\s+)?${NUM}\\s*(?:[,;/]|and)?\\s*max(?:imum)?\\.?\\s+(?:of\\s+)?${NUM}\\b`,
    "gi"
  ),
  new RegExp(
    `\\b(?:(at least|min(?:imum)?\\.?(?: of)?|up to|at most|max(?:imum)?\\.?(?: of)?)\\s+)?${SPAN}\\s+(?:more\\s+)?(?:(?!to\\b|for\\b|and\\b)[a-z-]+\\s+){0,2}?${PEOPLE}(?:\\s+(?:needed|wanted|required|please))?\\b`,
    "gi"
  ),
  new RegExp(
    `(?<=[,(;]\\s*|\\s-\\s*)()${NUM}\\s+(?!${OTHER_THINGS}\\b)[a-z-]+s(?=\\s*(?:$|[).,;\\n]))`,
    "gi"
  ),
  /^[\s"'(]*()(some(?:one|body))\b/gi,
  new RegExp(
    `\\b(?:people |volunteers |helpers |number )?(?:(needed|need|wanted|required|volunteers|helpers|people|places|spaces|min(?:imum)?|max(?:imum)?|room for))\\s*[:=]\\s*${SPAN}\\b`,
    "gi"
  ),
  new RegExp(
    `\\b(?:(at least|min(?:imum)?|up to|at most|max(?:imum)?|room for)\\s+)?${SPAN}\\s+(?:needed|wanted|required|places|spaces)\\b`,
    "gi"
  ),
  new RegExp(`\\b(needs?|at least|up to|at most|room for)\\s+${NUM}(?=\\s*(?:[).,;]|$|\\n))`, "gi"),
  /(?<=^|[\s(])(x\s?)(\d{1,2})(?=$|[\s).,;])/gi,
  /(?<=^|[\s(])()(\d{1,2})\s?x(?=$|[\s).,;])/gi,
  /()(?<=[×✕])\s?(\d{1,2})\b/g,
];

/** People the text is about, not people who are asked to come: "for 30 people". */
const AN_AUDIENCE =
  /\b(?:to|of|about|around|expect\w*|with|among|feeds?|than|over)\s+(?:\w+\s+)?$/i;
const FOR = /\bfor\s+(?:about\s+|around\s+)?$/i;
const ASKED_FOR =
  /\b(?:look\w*|ask\w*|search\w*|room|need\w*|call\w*)(?: out)? for\s+(?:about\s+|around\s+)?$/i;
const A_MAXIMUM = /^(?:up to|at most|max|room for)/i;

/** Finds how many people a text asks for. Numbers of an audience are left alone. */
export function findNumbers(flat: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const pattern of PATTERNS) {
    for (const match of flat.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = flat.slice(Math.max(0, start - 40), start);
      const asked = ASKED_FOR.test(before);
      if (
        tokens.some((token) => token.start < end && start < token.end) ||
        /\d[:.]$/.test(before) ||
        (!asked && (AN_AUDIENCE.test(before) || FOR.test(before)))
      ) {
        continue;
      }
      const token = numberToken(match, start, end);
      if (token) {
        tokens.push(token);
      }
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function numberToken(match: RegExpExecArray, start: number, end: number): NumberToken | null {
  const low = toNumber(match[2]);
  const high = toNumber(match[3]);
  if (low === null || low < 1) {
    return null;
  }
  if (A_MAXIMUM.test(match[1] ?? "")) {
    return { start, end, needed: null, capacity: low, explicit: false };
  }
  return {
    start,
    end,
    needed: low,
    capacity: high && high > low ? high : null,
    explicit: /^[\sx\d]+$/i.test(match[0]),
  };
}

function toNumber(text: string | undefined): number | null {
  if (!text) {
    return null;
  }
  if (/couple|pair/i.test(text)) {
    return 2;
  }
  if (/^some/i.test(text)) {
    return 1;
  }
  const word = WORDS.findIndex((name) => name === text.toLowerCase());
  return word >= 0 ? word : Number(text);
}
