/**
 * The border: what comes from outside is looked at once, here. Behind it the card relies
 * on the shapes in `types.ts`, so that a wrong payload can't take a page down.
 */
import { coverNeeded } from "./status";
import type { CallPayload, LiveMessage } from "./types";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => Number.isFinite(value);
const isFlag: Check = (value) => typeof value === "boolean";
const isInstant: Check = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));
const isZone: Check = (value) => typeof value === "string" && moment.tz.zone(value) !== null;

const optional =
  (check: Check): Check =>
  (value) =>
    value === null || value === undefined || check(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isCallStatus = oneOf("open", "closed", "done", "cancelled");

const isPerson = shape({
  id: isNumber,
  username: isText,
  name: optional(isText),
  avatar_template: isText,
});

const isClaim = shape({
  id: isNumber,
  slot_id: isNumber,
  state: isText,
  seat: optional(isNumber),
  confirm_by: optional(isInstant),
  queue_number: optional(isNumber),
  created_at: isInstant,
  expires_at: optional(isInstant),
  asked_again: optional(isFlag),
  nominated_by: optional(isPerson),
  user: isPerson,
  backings: optional(shape({ count: isNumber, user_ids: listOf(isNumber) })),
});

const isLink = shape({
  id: isNumber,
  kind: isText,
  title: isText,
  url: (value) => isText(value) && /^https?:/i.test(value as string),
  media: optional(isText),
});

// What people said about a slot, and were asked; in a call and in changes.
const said = {
  cover: optional(
    shape({
      dropped_out: listOf(shape({ user: isPerson, at: isInstant })),
      asked: listOf(shape({ user: isPerson, part: isText })),
      asked_count: isNumber,
    })
  ),
  links: optional(listOf(isLink)),
  outcome: optional(isText),
  attending: optional(shape({ count: isNumber, people: listOf(isPerson) })),
  questions: optional(shape({ count: isNumber, post_numbers: listOf(isNumber) })),
};

const isSlot = shape({
  id: isNumber,
  position: isNumber,
  title: isText,
  description: optional(isText),
  starts_at: optional(isInstant),
  ends_at: optional(isInstant),
  place: optional(isText),
  perk: optional(isText),
  needed: isNumber,
  capacity: isNumber,
  held: isNumber,
  cover_needed_at: optional(isInstant),
  counts: optional(isRecord),
  status: isText,
  claims: listOf(isClaim),
  ...said,
});

const isViewer = shape({
  can_manage: isFlag,
  can_nominate: optional(isFlag),
  refusal: optional(shape({ code: isText, message: isText })),
  contact: optional(shape({ email: optional(isText), phone: optional(isText) })),
  notes: isRecord,
  attending: optional(listOf(isNumber)),
  outcomes: optional(listOf(isNumber)),
  links: optional(listOf(isNumber)),
  out_of_reach: optional(isRecord),
});

const isCall = shape({
  id: isNumber,
  topic_id: isNumber,
  version: isNumber,
  status: isCallStatus,
  event: shape({ name: isText, place: optional(isText) }),
  contact: optional(shape({ name: isText, organisation: optional(isText) })),
  timezone: isZone,
  closes_at: optional(isInstant),
  thanks: optional(isNumber),
  everybody_thanked_at: optional(isInstant),
  user: isPerson,
  slots: listOf(isSlot),
  viewer: isViewer,
  message_bus_last_id: isNumber,
});

const isDelta = shape({
  version: isNumber,
  thanks: optional(isNumber),
  everybody_thanked_at: optional(isInstant),
  slots: listOf(
    shape({
      id: isNumber,
      held: optional(isNumber),
      cover_needed_at: optional(isInstant),
      counts: optional(isRecord),
      ...said,
    })
  ),
  claims: listOf(isClaim),
});

const isNews: Check = (value) =>
  shape({ version: isNumber })(value) &&
  (shape({ created: isFlag })(value) || shape({ refresh: isFlag })(value));

/** Whether this is a whole call that a card can be drawn from. */
export function isCallPayload(value: unknown): value is CallPayload {
  return isCall(value);
}

/** Whether this is a change we can merge, or the news that there is a call. */
export function isLiveMessage(value: unknown): value is LiveMessage {
  return isDelta(value) || isNews(value);
}

/** A call as topic lists carry it. */
export interface CallBadge {
  status: CallPayload["status"];
  /** Needed places still open. */
  places: number;
  /** Somebody has to step in at short notice. */
  coverNeeded: boolean;
  /** When the next slot starts; null when none is to come. */
  nextAt: string | null;
  /** IANA zone of the event, when the list has it. */
  timezone: string | null;
}

/**
 * Reads a call's short form from a topic of a list. Discourse keeps one object per topic,
 * so after a visit to the topic the whole call may stand there; that says as much.
 *
 * @returns null when the topic has no call, or nothing we understand
 */
export function badgeFrom(value: unknown): CallBadge | null {
  const projected = shape({
    status: isCallStatus,
    places: isNumber,
    cover_needed: optional(isFlag),
    next_at: optional(isInstant),
  });
  if (projected(value)) {
    const { status, places, cover_needed, next_at, timezone } = value as {
      status: CallBadge["status"];
      places: number;
      cover_needed?: boolean | null;
      next_at?: string | null;
      timezone?: unknown;
    };
    return {
      status,
      places,
      coverNeeded: Boolean(cover_needed),
      nextAt: next_at ?? null,
      timezone: isZone(timezone) ? (timezone as string) : null,
    };
  }
  if (isCallPayload(value)) {
    const starts = value.slots
      .map((slot) => slot.starts_at)
      .filter((at) => at !== null && Date.parse(at) > Date.now())
      .sort();
    return {
      status: value.status,
      places: value.places_open,
      coverNeeded: value.slots.some((slot) => coverNeeded(slot, Date.now())),
      nextAt: starts[0] ?? null,
      timezone: value.timezone,
    };
  }
  return null;
}
