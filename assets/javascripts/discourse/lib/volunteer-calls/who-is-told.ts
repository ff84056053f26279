import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { displayName } from "./people";
import type { PersonPayload } from "./types";

// Who else is told is said in a number.
const MOST_NAMES = 5;

/** Who hears of it when the reader gives up their place, as far as the page knows them. */
export interface Told {
  /** "Sam, Noor and 3 more"; empty when nobody is known. */
  names: string;
  count: number;
  /** Who stands by, likewise. */
  standby: string;
}

/** The organiser and everybody who has said yes in the call; and who stands by for the slot. */
export function whoIsTold({ call, standby }: VolunteerSlot): Told {
  const doing = call.slots.flatMap((slot) =>
    slot.seated.filter((claim) => claim.state === "claimed").map((claim) => claim.user)
  );
  const people = others([call.data.user, ...doing], call.readerId);
  const line = others(
    standby.map((claim) => claim.user),
    call.readerId
  );
  return { names: listed(people), count: people.length, standby: listed(line) };
}

function others(people: PersonPayload[], readerId: number | null): PersonPayload[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...byId.values()].filter((person) => person.id !== readerId);
}

function listed(people: PersonPayload[]): string {
  const names = people.slice(0, MOST_NAMES).map(displayName);
  if (people.length > names.length) {
    names.push(i18n("volunteer_calls.card.more_people", { count: people.length - names.length }));
  }
  return new Intl.ListFormat(document.documentElement.lang || "en").format(names);
}
