/** The longest note or reason that the server takes (`Limits::NOTE`, `Limits::REASON`). */
export const LONGEST_WORDS = 500;

/** How a slot went may be longer (`Limits::OUTCOME`). */
export const LONGEST_OUTCOME = 1000;
