/** Something offered in return, by offsets into the text. */
export interface PerkToken {
  start: number;
  end: number;
}

const GOODS =
  "(?:travel(?: costs?| expenses?)?|expenses|train (?:tickets?|fares?)|fares?|tickets?|lunch|dinner|breakfast|food|meals?|drinks?|refreshments|coffee|tea|cake|accommodation|overnight stay|hotel|place|places|entry|admission|pass|t-?shirt|parking|childcare|registration|membership|camping|fee|book|stall)";
const LIST = `${GOODS}(?:(?:,| and|,? plus| &)\\s+(?:a\\s+|free\\s+|your\\s+)?${GOODS}){0,3}`;
const GIVEN =
  "(?:paid(?: for)?|covered|reimbursed|refunded|included|provided|on us|for free|free of charge)";

const PATTERNS = [
  new RegExp(
    `\\bfree\\s+(?:\\w+\\s+)?${LIST}(?:\\s+(?:all day|for the (?:whole )?(?:day|weekend|event|conference)|to the \\w+|for (?:both|all) days))?`,
    "gi"
  ),
  new RegExp(
    `\\b(?:vegan |vegetarian |hot |your )?${LIST}\\s+(?:(?:is|are|will be|can be)\\s+)?${GIVEN}`,
    "gi"
  ),
  new RegExp(
    `\\bwe(?:'ll| will| can)?\\s+(?:also\\s+)?(?:pay|cover|reimburse|refund|provide|offer)\\s+(?:for\\s+)?(?:your\\s+|all\\s+|reasonable\\s+|a\\s+|the\\s+)*${LIST}(?:\\s+and\\s+(?:offer|provide)\\s+(?:a\\s+|some\\s+)?(?:vegan\\s+|vegetarian\\s+|hot\\s+)?${GOODS})?`,
    "gi"
  ),
  /(?:[£$€]\s?\d{1,4}(?:\.\d\d)?|\d{1,4}\s?(?:€|euros?|pounds?))\s+(?:fee|honorarium|voucher)\b/gi,
];

/** Words that take a phrase back: "no expenses paid". */
const DENIED = /\b(?:no|not|can't|cannot|unfortunately|without|isn't|aren't)\s+(?:\w+\s+){0,3}$/i;

/** Finds what volunteers get: places, meals, travel, money. */
export function findPerks(flat: string): PerkToken[] {
  const tokens: PerkToken[] = [];
  for (const pattern of PATTERNS) {
    for (const match of flat.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const denied =
        DENIED.test(flat.slice(Math.max(0, start - 30), start)) ||
        /\b(?:not|n't)\b/i.test(match[0]);
      if (!denied && !tokens.some((t) => t.start < end && start < t.end)) {
        tokens.push({ start, end });
      }
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}
