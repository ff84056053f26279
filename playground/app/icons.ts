/**
 * The host's icons: line drawings of our own, under the FontAwesome names that Discourse uses.
 * Each is what stands inside an SVG of 24 × 24.
 */
const dot = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="1.8" fill="currentColor" stroke="none"/>`;

const person = `<circle cx="10" cy="8" r="3.5"/><path d="M3.5 20c0-4 3-6 6.500-6s6.500 2 6.500 6"/>`;
const circle = `<circle cx="12" cy="12" r="9"/>`;

const DRAWINGS: Record<string, string> = {
  "arrow-down": `<path d="M12 4v16M6 14l6 6 6-6"/>`,
  "arrow-left": `<path d="M20 12H4M10 6l-6 6 6 6"/>`,
  "arrow-right": `<path d="M4 12h16M14 6l6 6-6 6"/>`,
  "arrows-rotate": `<path d="M19 6v4h-4M5 18v-4h4"/><path d="M18.600 10A7 7 0 0 0 6 8.500M5.400 14A7 7 0 0 0 18 15.500"/>`,
  "arrow-up": `<path d="M12 20V4M6 10l6-6 6 6"/>`,
  ban: `${circle}<path d="m6 6 12 12"/>`,
  bell: `<path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10.500 21.500h3M12 3v2"/>`,
  "bell-slash": `<path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10.500 21.500h3M4 4l16 16"/>`,
  bolt: `<path d="M13 2.500 5 13.500h6l-1 8 8-11h-6z"/>`,
  bullhorn: `<path d="M3 10v4h3l8 4V6l-8 4H3z"/><path d="M18 9a4 4 0 0 1 0 6"/><path d="M7 14.500V19h3v-3"/>`,
  "calendar-days": `<rect x="4" y="5.500" width="16" height="15" rx="1.500"/><path d="M4 10h16M8 3v4M16 3v4"/>`,
  check: `<path d="M5 12.500 10 17.500 19.500 7"/>`,
  "circle-check": `${circle}<path d="m8 12.500 3 3 5.500-6"/>`,
  "circle-info": `${circle}<path d="M12 11v6M12 7.300v.1"/>`,
  "circle-question": `${circle}<path d="M9.500 9.500c0-1.500 1-2.500 2.500-2.500s2.500 1 2.500 2.300c0 1.700-2.500 2-2.500 3.900M12 16.700v.1"/>`,
  "clock-rotate-left": `<path d="M4 4v5h5"/><path d="M4.600 9A8.500 8.500 0 1 1 3.500 13"/><path d="M12 8v4.500l3 2"/>`,
  "chevron-down": `<path d="m6 9.500 6 6 6-6"/>`,
  "chevron-right": `<path d="m9.500 6 6 6-6 6"/>`,
  "chevron-up": `<path d="m6 14.500 6-6 6 6"/>`,
  copy: `<rect x="8" y="8" width="12" height="12" rx="1.500"/><path d="M4 16V4h12"/>`,
  download: `<path d="M12 4v11M7 10.500l5 5 5-5M4.500 20h15"/>`,
  ellipsis: dot(5.5, 12) + dot(12, 12) + dot(18.5, 12),
  envelope: `<rect x="3" y="5.500" width="18" height="13" rx="1.500"/><path d="m3.500 7 8.500 6 8.500-6"/>`,
  eye: `<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.800"/>`,
  "far-clock": `${circle}<path d="M12 7v5l3 2"/>`,
  "far-comment": `<path d="M4 5h16v11h-9l-5 4v-4H4z"/>`,
  "far-note-sticky": `<path d="M5 4h14v11l-5 5H5z"/><path d="M14 20v-5h5M8.500 9h7M8.500 12.500h4"/>`,
  table: `<rect x="3.500" y="5" width="17" height="14" rx="1.500"/><path d="M3.500 10h17M10 10v9"/>`,
  flag: `<path d="M5 21V4h13l-3 4.500 3 4.500H5"/>`,
  gift: `<path d="M4 11h16v9H4zM3 7h18v4H3zM12 7v13"/><path d="M12 7C9 7 7 6 7 4.500S10 3 12 7c2-4 5-4 5-2.500S15 7 12 7z"/>`,
  globe: `${circle}<path d="M3 12h18M12 3c3 3 3.800 6 3.800 9s-.8 6-3.800 9c-3-3-3.800-6-3.800-9S9 6 12 3z"/>`,
  "grip-vertical": dot(9, 6) + dot(15, 6) + dot(9, 12) + dot(15, 12) + dot(9, 18) + dot(15, 18),
  heart: `<path d="M12 20S4 15 4 9.300C4 6.600 6 5 8 5c1.700 0 3.200 1 4 2.600C12.800 6 14.300 5 16 5c2 0 4 1.600 4 4.300C20 15 12 20 12 20z"/>`,
  hourglass: `<path d="M6 3h12M6 21h12M7 3c0 6 5 6.500 5 9s-5 3-5 9M17 3c0 6-5 6.500-5 9s5 3 5 9"/>`,
  link: `<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1"/>`,
  "link-slash": `<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1M4 4l16 16"/>`,
  "location-dot": `<path d="M12 21s7-6.200 7-11.500A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21z"/><circle cx="12" cy="9.500" r="2.500"/>`,
  lock: `<rect x="5" y="11" width="14" height="9" rx="1.500"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  "magnifying-glass": `<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5 5"/>`,
  minus: `<path d="M5 12h14"/>`,
  moon: `<path d="M20 14A8.500 8.500 0 0 1 10 4a8.500 8.500 0 1 0 10 10z"/>`,
  paste: `<rect x="5" y="5" width="14" height="16" rx="1.500"/><path d="M9 3.500h6V7H9zM8.500 12h7M8.500 16h5"/>`,
  pencil: `<path d="m4 20 1-4L16 5l3 3L8 19z"/><path d="m14 7 3 3"/>`,
  phone: `<path d="M6 3h4l1.500 5-2.500 2a12 12 0 0 0 5 5l2-2.500 5 1.500v4c0 1-1 2-2 2C10 20 4 13 4 5c0-1 1-2 2-2z"/>`,
  plus: `<path d="M12 5v14M5 12h14"/>`,
  reply: `<path d="M10 6 4 12l6 6v-4c5 0 8 1 10 5 0-6-3-9-10-9z"/>`,
  "rotate-left": `<path d="M8 5 4 9l4 4"/><path d="M4 9h10a5.500 5.500 0 0 1 0 11h-4"/>`,
  spinner: `<path d="M12 3a9 9 0 1 0 9 9"/>`,
  sun: `<circle cx="12" cy="12" r="4"/><path d="M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400"/>`,
  "table-list": `<rect x="3.500" y="4.500" width="17" height="15" rx="1.500"/><path d="M3.500 10h17M9.500 10v9.500"/>`,
  "thumbs-up": `<path d="M7 11v9H4v-9zM7 11l4-8c1.800 0 2.500 1.300 2.200 3L12.700 9H19c1.300 0 2 1 1.700 2.200l-1.700 7c-.3 1.200-1 1.800-2.200 1.800H7"/>`,
  ticket: `<path d="M3.500 7h17v3.200a2 2 0 0 0 0 3.600V17h-17v-3.200a2 2 0 0 0 0-3.600z"/><path d="M14 7v2M14 11v2M14 15v2"/>`,
  "trash-can": `<path d="M4 6.500h16M9 6V3.500h6V6M6 6.500 7 21h10l1-14.500M10 10.500v7M14 10.500v7"/>`,
  "triangle-exclamation": `<path d="M12 3.500 2.500 20h19z"/><path d="M12 10v4M12 17.200v.1"/>`,
  user: `<circle cx="12" cy="8" r="3.500"/><path d="M5.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6"/>`,
  "user-minus": `${person}<path d="M16 11h6"/>`,
  "user-check": `${person}<path d="m16 11.500 2 2 4-4"/>`,
  "user-plus": `${person}<path d="M19 8v6M16 11h6"/>`,
  "user-xmark": `${person}<path d="m17 8.500 4 4M21 8.500l-4 4"/>`,
  "wand-magic-sparkles": `<path d="m4 20 10-10 2 2L6 22zM14 10l2 2"/><path d="M18 3v4M16 5h4M8 3v3M6.500 4.500h3M20 12v3M18.500 13.500h3"/>`,
  users: `<circle cx="9" cy="8" r="3.300"/><path d="M2.500 19.500c0-3.700 2.900-5.500 6.500-5.500s6.500 1.800 6.500 5.500M15.500 5a3.300 3.300 0 0 1 0 6.300M17.500 14.500c2.500.6 4 2.300 4 5"/>`,
  xmark: `<path d="m6 6 12 12M18 6 6 18"/>`,
};

/** Other names for the same drawing. */
const SAME: Record<string, string> = {
  "angle-down": "chevron-down",
  "angle-right": "chevron-right",
  "angle-up": "chevron-up",
  "arrow-rotate-left": "rotate-left",
  calendar: "calendar-days",
  clipboard: "paste",
  clock: "far-clock",
  comment: "far-comment",
  "discourse-other-tab": "globe",
  "envelope-open-text": "envelope",
  "far-calendar": "calendar-days",
  "far-circle-check": "circle-check",
  "far-clipboard": "paste",
  "far-copy": "copy",
  "far-envelope": "envelope",
  "far-pen-to-square": "pencil",
  "far-trash-can": "trash-can",
  info: "circle-info",
  "location-pin": "location-dot",
  "note-sticky": "far-note-sticky",
  "pen-to-square": "pencil",
  "people-group": "users",
  question: "circle-question",
  "user-clock": "hourglass",
  "user-group": "users",
  "user-slash": "user-xmark",
};

/** The drawing for a name; undefined where nobody has drawn it. */
export function drawing(name: string): string | undefined {
  return DRAWINGS[SAME[name] ?? name];
}
