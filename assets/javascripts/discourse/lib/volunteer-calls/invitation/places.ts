/** A place or an online address in the text. */
export interface PlaceToken {
  start: number;
  end: number;
  /** The place itself, without "in" or a label. */
  value: [number, number];
  /** Whether the words leave no doubt (a label, a link, a room). */
  sure: boolean;
}

const KIND =
  "(?:room|hall|theatre|theater|auditorium|library|studio|lab|foyer|lobby|caf[eé]|kitchen|garden|tent|marquee|stage|gallery|church|school|college|university|cent(?:re|er)|office|pub|square|park|station|building|floor|lounge|entrance|reception|house|gate|playground|yard|basement|courtyard|terrace)";
const ADJECTIVE =
  "(?:main|small|large|upper|lower|big|great|grand|town|village|community|lecture|meeting|board|seminar|conference|dining|sports|city|front|back|ground|first|second|third|top|north|south|east|west|old|new|committee|break-?out|green|blue|red)";
const PROPER = "(?:(?:St|Dr|Mt|Ft)\\.|(?:[A-Z]\\.)+|[A-Z][\\w'&]*)";
/** "University of Leeds": what a kind of place is of. */
const OF_PROPER = /^\s+of\s+(?:the\s+)?[A-Z][\w'&-]*(?:\s+[A-Z][\w'&-]*)*/;
const ROOM = `(?:the\\s+)?(?:(?:${ADJECTIVE}|${PROPER})\\s+){0,3}${KIND}\\b(?:\\s+(?:\\d{1,3}[a-z]?|[A-Z]\\d{0,3})\\b)?`;
const NOT_A_PLACE =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|French|German|Welsh|I|We|You|They|My|Our|Your|Workshop|Session|Slot|Part|Day|Zoom|Chair)\b/;

const LABELLED =
  /\b(?:where|venue|location|place|address|room)\s*[:=]\s*([^\n;|]{2,80}?)(?=\s*(?:[\n;|]|\.\s|\.?$|\)))/gi;
const ONLINE =
  /\b(?:https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]|(?:on|via|over|by)\s+(zoom|jitsi|teams|skype|bigbluebutton|google meet|video call|phone)|online(?:\s+(?:via|on|over)\s+\w+)?)\b\/?/gi;
const IN_ROOM = new RegExp(`(?:\\b(?:in|at|by|inside)\\s+|@\\s*)(${ROOM})`, "gi");
const BARE_ROOM = new RegExp(
  `(?<=^|[(,;.:|-]\\s*)(${ROOM}(?:,\\s+[A-Z][\\w-]+(?=\\s*(?:$|\\n)))?)(?=\\s*(?:$|[),;.|\\n-]))`,
  "gi"
);
const IN_PROPER = new RegExp(
  `(?:\\b(?:in|at)\\s+|@\\s*)((?:the\\s+)?${PROPER}(?:(?:,?\\s+|\\s+(?:of|and|on|upon|de|la|le)\\s+|-)(?:${PROPER}|\\d{1,4}(?=\\s+[A-Z])))*)`,
  "g"
);

/** Finds rooms, towns, addresses and links. */
export function findPlaces(flat: string): PlaceToken[] {
  const tokens: PlaceToken[] = [];
  const add = (match: RegExpExecArray, group: string | undefined, sure: boolean) => {
    const value = (group ?? match[0]).replace(/[.,\s]+$/, "").replace(/^the\s+/, "");
    const from = match.index + match[0].lastIndexOf(value);
    const more = OF_PROPER.exec(flat.slice(from + value.length))?.[0].length ?? 0;
    const [start, end] = [match.index, from + value.length + more];
    if (!tokens.some((token) => token.start < end && start < token.end)) {
      tokens.push({ start, end, value: [from, end], sure });
    }
  };

  for (const match of flat.matchAll(LABELLED)) {
    add(match, match[1], true);
  }
  for (const match of flat.matchAll(ONLINE)) {
    add(match, match[1], true);
  }
  for (const pattern of [IN_ROOM, BARE_ROOM]) {
    for (const match of flat.matchAll(pattern)) {
      add(match, match[1], true);
    }
  }
  for (const match of flat.matchAll(IN_PROPER)) {
    if (!NOT_A_PLACE.test(match[1] ?? "")) {
      add(match, match[1], false);
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}
