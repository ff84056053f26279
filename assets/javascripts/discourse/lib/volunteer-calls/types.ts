/**
 * The shapes that cross the wire, of the API in `docs/developers.md`.
 * All instants are ISO 8601 in UTC ("2018-02-16T09:45:00Z"); the call's `timezone` is IANA.
 */

/** What a claim can be. The first five are live, the others have ended. */
export type ClaimState =
  | "nominated"
  | "offered"
  | "claimed"
  | "standby"
  | "last_resort"
  | "declined"
  | "lapsed"
  | "released"
  | "removed"
  | "attended"
  | "no_show";

/** How somebody asks to help. */
export type OfferKind = "volunteer" | "standby" | "last_resort";

/** How a claim began: with somebody's own offer, or with somebody else's idea. */
export type ClaimKind = OfferKind | "nomination";

/** A member as cards show them. */
export interface PersonPayload {
  id: number;
  username: string;
  name: string | null;
  /** Discourse's avatar template, with `{size}` in it. */
  avatar_template: string;
}

/** Who is happy for somebody to do it. */
export interface BackingsPayload {
  count: number;
  /** The first to say so stands first. */
  user_ids: number[];
}

/** Who will be in a slot's audience. */
export interface AttendingPayload {
  count: number;
  /** The first few of them. */
  people: PersonPayload[];
}

/** Who dropped out of a slot that needs cover, and who was asked to step in. */
export interface CoverPayload {
  /** The last one first. */
  dropped_out: { user: PersonPayload; at: string }[];
  /** The first few, by what they are in the call. */
  asked: { user: PersonPayload; part: "standby" | "last_resort" | "co_volunteer" }[];
  asked_count: number;
}

/** The posts of the topic that refer to a slot. */
export interface QuestionsPayload {
  count: number;
  /** The first few of them. */
  post_numbers: number[];
}

/** What a link of a slot leads to. */
export type LinkKind = "recording" | "slides" | "notes" | "other";

/** Something on the web that belongs to a slot. */
export interface LinkPayload {
  id: number;
  kind: LinkKind;
  title: string;
  /** Of http or https. */
  url: string;
  /** For a file that browsers play; null for others. */
  media: "audio" | "video" | null;
}

/** One person's relation to one slot. */
export interface ClaimPayload {
  id: number;
  slot_id: number;
  state: ClaimState;
  kind: ClaimKind;
  /** The seat held, from 1; null for claims that hold none. */
  seat: number | null;
  /** Order in the stand-by line, rising but not dense; null unless standing by. */
  queue_number: number | null;
  created_at: string;
  /** Until when an answer is awaited; only of those nominated and offered, null for others. */
  expires_at: string | null;
  /** Whether they were reminded, which is done once. */
  asked_again: boolean;
  /** Who nominated them, as long as they haven't answered. */
  nominated_by: PersonPayload | null;
  /** Until when they are asked whether a slot that moved still suits them; null for others. */
  confirm_by?: string | null;
  /** What they said yes to, while they are asked that. */
  agreed?: Agreement | null;
  user: PersonPayload;
  /** In a call; changes of a claim don't repeat it. */
  backings?: BackingsPayload;
}

/** The time and place somebody said yes to. */
export interface Agreement {
  starts_at: string | null;
  ends_at: string | null;
  /** The slot's own, else the event's. */
  place: string | null;
}

/** How many live claims there are of each state. */
export type ClaimCounts = Partial<Record<ClaimState, number>>;

/** One job at one time. */
export interface SlotPayload {
  id: number;
  position: number;
  title: string;
  description: string | null;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  perk: string | null;
  /** Minimum of people. */
  needed: number;
  /** Maximum of people. */
  capacity: number;
  /** Seats held now; once the slot is over, those that were held. */
  held: number;
  /** Since when somebody has to step in at short notice; null when nobody has to. */
  cover_needed_at: string | null;
  /** As long as it is, for those who may see names; null for others. */
  cover?: CoverPayload | null;
  /** In place of the claims of others, for those who may not see names. */
  counts?: ClaimCounts;
  /** That it moved, while somebody has to confirm; `by` is null when nobody knows any more. */
  rescheduled?: { at: string; by: PersonPayload | null; reason: string | null } | null;
  status: "open" | "enough" | "filled" | "closed" | "past" | "withdrawn";
  /**
   * Live claims: seats in order of seat, then the stand-by line in its order. Once the slot is
   * over also those of whom it is known whether they came, and without seats.
   */
  claims: ClaimPayload[];
  attending?: AttendingPayload;
  questions?: QuestionsPayload;
  /** The first added first. */
  links?: LinkPayload[];
  /** How it went, in a few words. */
  outcome?: string | null;
}

/** Why something is not possible, decided and worded by the server. */
export interface Refusal {
  code: string;
  message: string;
}

/** What one viewer may do and see; never broadcast. */
export interface ViewerPayload {
  can_manage: boolean;
  /** Whether this viewer may nominate others. */
  can_nominate: boolean;
  /** Whether this viewer may edit, close and cancel the call now. */
  can_edit?: boolean;
  /** Why this viewer can't volunteer in this call at all; null when they can. */
  refusal: Refusal | null;
  /** The contact's private part; present only for those who may see it. */
  contact?: { email: string | null; phone: string | null };
  /** Private notes by claim id: the viewer's own, for organisers everybody's. */
  notes: Record<string, string>;
  /** Whether the viewer may know who has claims; absent means yes. */
  sees_names?: boolean;
  /** For organisers: whose seat is kept although they hear of nothing, by claim, until when. */
  out_of_reach?: Record<string, string>;
  /** For organisers. */
  invitations?: InvitationsPayload;
  /** Whether the contact has a link, for organisers. */
  has_roster?: boolean;
  /** When people are reminded, for organisers; null for what the site does. */
  reminders?: string[] | null;
  /** The slots in whose audience the viewer will be. */
  attending?: number[];
  /** The viewer's own claims of which they may say whether they came. */
  outcomes?: number[];
  /** Whether the viewer said thanks. */
  thanked?: boolean;
  /** The links the viewer added. */
  links?: number[];
}

/** How many people were invited to a call, and how many of them said yes, no or maybe. */
export interface InvitationsPayload {
  invited: number;
  answered: number;
}

/** A call, as the topic page and the API carry it. */
export interface CallPayload {
  id: number;
  topic_id: number;
  /** Rises by one with each change; see {@link Delta}. */
  version: number;
  status: "open" | "closed" | "done" | "cancelled";
  /** That it was called off, by whom and why. */
  cancelled?: { at: string; by: PersonPayload; reason: string | null } | null;
  /** How many said thanks to everybody in it. */
  thanks?: number;
  /** When an organiser thanked everybody in public; null while nobody has. */
  everybody_thanked_at?: string | null;
  /** Who sees the names of those with a claim. */
  names_visible_to?: string;
  event: { name: string; place: string | null };
  contact: { name: string; organisation: string | null } | null;
  timezone: string;
  closes_at: string | null;
  created_at: string;
  /** Who posted the call. */
  user: PersonPayload;
  /** Needed places still open over all slots. */
  places_open: number;
  slots: SlotPayload[];
  viewer: ViewerPayload;
  /** Where to subscribe from, so that nothing falls between load and subscription. */
  message_bus_last_id: number;
}

/** What a change made of a slot. What isn't there is as before. */
export interface SlotChange {
  id: number;
  /** Absent once the slot is over: nothing changes any more. */
  held?: number;
  counts?: ClaimCounts;
  cover_needed_at?: string | null;
  cover?: CoverPayload | null;
  /** With who will be there now or won't, where names are everybody's. */
  attending?: AttendingPayload & { user_id?: number; there?: boolean };
  questions?: QuestionsPayload;
  links?: LinkPayload[];
  outcome?: string | null;
}

/** The public new state of what one change touched; also what is broadcast. */
export interface Delta {
  version: number;
  places_open: number;
  slots: SlotChange[];
  /** Claims with their new state; ended ones leave the list. */
  claims: ClaimPayload[];
  /** Names aren't everybody's here: whoever may see them reads the call again. */
  names_hidden?: boolean;
  /** How many said thanks now. */
  thanks?: number;
  /** That everybody was thanked in public. */
  everybody_thanked_at?: string;
  /** It is about who came: whoever may know who didn't reads the call again. */
  outcome?: boolean;
}

/**
 * A live message: a change; the news that the topic has a call now; what was told to people
 * outside the topic, which changes nothing in the call; or that what a change
 * can't tell is different now (the topic was closed, archived or opened again), so that the
 * page reads the call once more.
 */
export type LiveMessage =
  | Delta
  | { created: true; version: number }
  | (Delta & { told: true })
  | { refresh: true; version: number };

/** One slot as the builder and the API send it. Times are wall clock in the call's zone. */
export interface SlotInput {
  /** Of a slot that exists; one without is new. */
  id?: number;
  title: string;
  description?: string | null;
  /** `YYYY-MM-DD HH:mm`, or ISO 8601 with an offset. */
  starts_at?: string | null;
  ends_at?: string | null;
  place?: string | null;
  perk?: string | null;
  needed: number;
  capacity: number;
}

/** A call as the builder and the API send it. */
export interface CallInput {
  event: { name: string; place?: string | null };
  timezone: string;
  closes_at?: string | null;
  contact?: {
    name: string;
    organisation?: string | null;
    email?: string | null;
    phone?: string | null;
  } | null;
  names_visible_to?: string;
  /** How long before a slot its people are reminded, `2.days`; null for what the site does. */
  reminders?: string[] | null;
  slots: SlotInput[];
  /** Whom to tell of a new call; what is no person's name may be a group's. */
  invite?: { users: string[]; groups?: string[] } | null;
}

/** An error at its field, e.g. `slots.1.ends_at`. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
  /** For a clock time that doesn't exist or exists twice: the possible instants. */
  readings?: { value: string; label: string }[];
}

/** Another commitment that a new claim would overlap. */
export interface OverlapPayload {
  slot_id: number;
  title: string;
  starts_at: string;
  ends_at: string | null;
  topic_id: number;
  topic_title: string;
}
