/** Slots of the call, and claims of each: 200 in all. */
const SLOTS = 50;
const CLAIMS = 4;
const DAYS = 5;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @param {number} time */
const iso = (time) => new Date(time).toISOString().replace(".000", "");

/** @param {number} id */
const person = (id) => ({
  id,
  username: `helper${id}`,
  name: `Helper Number ${id}`,
  avatar_template: `/avatar/${id % 7}/{size}.png`,
});

/**
 * @param {number} position
 * @param {number} firstDay midnight
 */
function slot(position, firstDay) {
  const id = position + 1;
  const startsAt = firstDay + (position % DAYS) * DAY + (9 * 60 + position * 10) * MINUTE;
  return {
    id,
    position,
    title: `Workshop ${id}: repair what you have`,
    description: "Show people how to take a lamp apart and put it together again.",
    starts_at: iso(startsAt),
    ends_at: iso(startsAt + 50 * MINUTE),
    place: `Room ${(position % 6) + 1}`,
    perk: position % 3 ? null : "Free lunch",
    needed: 5,
    capacity: 6,
    held: CLAIMS,
    status: "open",
    claims: Array.from({ length: CLAIMS }, (_, index) => ({
      id: position * CLAIMS + index + 1,
      slot_id: id,
      state: "claimed",
      kind: "volunteer",
      seat: index + 1,
      queue_number: null,
      created_at: iso(firstDay - 20 * DAY),
      user: person(position * CLAIMS + index + 100),
    })),
  };
}

/**
 * What a topic's page gets of a call of 50 slots and 200 claims; see `CallPayload` in types.ts.
 *
 * @returns {object}
 */
export function largeCall() {
  const firstDay = Math.ceil(Date.now() / DAY) * DAY + 30 * DAY;
  const slots = Array.from({ length: SLOTS }, (_, position) => slot(position, firstDay));
  return {
    id: 1,
    topic_id: 1,
    version: 1,
    status: "open",
    event: { name: "Open days of the repair workshop", place: "Leeds" },
    contact: { name: "Olwen Price", organisation: "Repair workshop" },
    timezone: "Europe/London",
    closes_at: iso(firstDay - DAY),
    created_at: iso(firstDay - 30 * DAY),
    user: person(1),
    places_open: SLOTS,
    slots,
    viewer: { can_manage: false, refusal: null, notes: {} },
    message_bus_last_id: 0,
  };
}
