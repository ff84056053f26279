/** Payloads as the server sends them, with a conference in Manchester as their story. */
import type {
  CallPayload,
  ClaimPayload,
  Delta,
  PersonPayload,
  SlotPayload,
  ViewerPayload,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/types";

/** The topic that the factory's calls belong to. */
export const TOPIC_ID = 7;

/** Thursday, eight days before the conference; Manchester is on GMT. */
export const NOW = "2029-02-08T10:00:00";

/** Who looks at the card in tests, see {@link viewerIs}. */
export const VIEWER_ID = 19;

export function person(id: number, username: string, name: string | null = null): PersonPayload {
  return { id, username, name, avatar_template: "/images/avatar.png" };
}

export const noor = person(101, "noor", "Noor");
export const jo = person(102, "jo", "Jo");
export const sam = person(103, "sam", "Sam");
export const viewer = person(VIEWER_ID, "eviltrout", "Robin Ward");

let lastClaimId = 1000;

/** A claim that holds a seat, unless told otherwise. */
export function claim(user: PersonPayload, attributes: Partial<ClaimPayload> = {}): ClaimPayload {
  lastClaimId += 1;
  return {
    id: lastClaimId,
    slot_id: 1,
    state: "claimed",
    kind: "volunteer",
    seat: 1,
    queue_number: null,
    created_at: "2029-02-07T09:00:00Z",
    expires_at: null,
    nominated_by: null,
    asked_again: false,
    user,
    ...attributes,
  };
}

/** A claim in the stand-by line. */
export function standby(
  user: PersonPayload,
  queueNumber: number,
  attributes: Partial<ClaimPayload> = {}
): ClaimPayload {
  return claim(user, {
    state: "standby",
    kind: "standby",
    seat: null,
    queue_number: queueNumber,
    ...attributes,
  });
}

/** Somebody whom Sam nominated, who has two days and a bit left to answer. */
export function nominee(user: PersonPayload, attributes: Partial<ClaimPayload> = {}): ClaimPayload {
  return claim(user, {
    state: "nominated",
    kind: "nomination",
    expires_at: "2029-02-10T18:00:00Z",
    nominated_by: sam,
    ...attributes,
  });
}

/** Somebody who stood by and is offered a place, with twenty hours to answer. */
export function offered(user: PersonPayload, attributes: Partial<ClaimPayload> = {}): ClaimPayload {
  return claim(user, {
    state: "offered",
    kind: "standby",
    expires_at: "2029-02-09T06:30:00Z",
    ...attributes,
  });
}

/** Somebody who would do it if nobody else can. */
export function lastResort(
  user: PersonPayload,
  attributes: Partial<ClaimPayload> = {}
): ClaimPayload {
  return claim(user, { state: "last_resort", kind: "last_resort", seat: null, ...attributes });
}

/** The first workshop; `held` follows from its claims. */
export function slot(attributes: Partial<SlotPayload> = {}): SlotPayload {
  const claims = attributes.claims ?? [];
  return {
    id: 1,
    position: 0,
    title: "Beginners’ guide",
    description: "Introduce platform co-ops.\nSlides optional.",
    starts_at: "2029-02-16T09:45:00Z",
    ends_at: "2029-02-16T11:00:00Z",
    place: "Main hall",
    perk: "Free place all day",
    needed: 2,
    capacity: 2,
    held: claims.filter((one) => one.seat !== null).length,
    cover_needed_at: null,
    status: "open",
    claims,
    ...attributes,
  };
}

/** The second workshop: one person is needed, there is room for two. */
export function secondSlot(attributes: Partial<SlotPayload> = {}): SlotPayload {
  return slot({
    id: 2,
    position: 1,
    title: "Solidarity Council?",
    description: null,
    starts_at: "2029-02-16T13:20:00Z",
    ends_at: "2029-02-16T14:30:00Z",
    place: "Room 4",
    perk: null,
    needed: 1,
    ...attributes,
  });
}

/** What a member may do. */
export function rights(attributes: Partial<ViewerPayload> = {}): ViewerPayload {
  return { can_manage: false, can_nominate: true, refusal: null, notes: {}, ...attributes };
}

export function callPayload(attributes: Partial<CallPayload> = {}): CallPayload {
  return {
    id: 5,
    topic_id: TOPIC_ID,
    version: 3,
    status: "open",
    event: { name: "Two workshops", place: "Manchester" },
    contact: { name: "Robin", organisation: "the conference’s organiser" },
    timezone: "Europe/London",
    closes_at: "2029-02-14T18:00:00Z",
    created_at: "2029-02-08T08:00:00Z",
    user: sam,
    places_open: 3,
    slots: [slot(), secondSlot()],
    viewer: rights(),
    message_bus_last_id: 40,
    ...attributes,
  };
}

/** A change to slot 1, the next one after {@link callPayload}'s version. */
export function delta(claims: ClaimPayload[], attributes: Partial<Delta> = {}): Delta {
  return {
    version: 4,
    places_open: 2,
    slots: [{ id: 1, held: claims.filter((one) => one.seat !== null).length }],
    claims,
    ...attributes,
  };
}

/** A long call: so many slots on three days, each with so many people. */
export function longCall(slots: number, people: number): CallPayload {
  const days = ["2029-07-06", "2029-07-07", "2029-07-08"];
  return callPayload({
    event: { name: "Summer gathering", place: "Leeds" },
    contact: null,
    closes_at: null,
    slots: Array.from({ length: slots }, (_, index) => {
      const hour = String(8 + (Math.floor(index / days.length) % 12)).padStart(2, "0");
      const day = days[index % days.length];
      return slot({
        id: index + 1,
        position: index,
        title: `Job ${index + 1}`,
        starts_at: `${day}T${hour}:00:00Z`,
        ends_at: `${day}T${hour}:30:00Z`,
        needed: people,
        capacity: people + 1,
        claims: Array.from({ length: people }, (_unused, at) =>
          claim(person(500 + at, `helper${at}`, `Helper ${at}`), {
            slot_id: index + 1,
            seat: at + 1,
          })
        ),
      });
    }),
  });
}
