import { i18n } from "discourse-i18n";
import type { MenuItem } from "../../components/volunteer-calls/menu";
import { type RosterDesk, rosterDeskOf } from "./roster-desk";
import type TopicState from "./topic-state";

/**
 * What the organisers' menu offers about the contact's link; where nothing is to come, only
 * what concerns one that exists.
 */
export default function rosterItems(state: TopicState): MenuItem[] {
  const desk = rosterDeskOf(state);
  const { call } = state;
  const over = call?.cancelled || call?.status.kind === "done" || !call?.viewer.can_edit;
  if (over && !desk.roster) {
    return [];
  }
  const items: MenuItem[] = [
    {
      icon: "link",
      apart: true,
      label: words("copy", desk),
      hint: i18n("volunteer_calls.roster.copy_hint"),
      action: () => desk.copy(),
    },
    telling(desk),
    ...askingAgain(desk, state.clock.now),
  ];
  if (desk.roster) {
    items.push(
      {
        icon: "arrows-rotate",
        label: i18n("volunteer_calls.roster.renew.label"),
        action: () => desk.ask("renew"),
      },
      {
        icon: "link-slash",
        label: i18n("volunteer_calls.roster.revoke.label"),
        danger: true,
        action: () => desk.ask("revoke"),
      }
    );
  }
  return items;
}

function telling(desk: RosterDesk): MenuItem {
  const on = desk.roster?.tells_contact ?? false;
  const item = {
    icon: on ? "bell-slash" : "envelope",
    label: words(on ? "tell_no_more" : "tell", desk),
    action: () => desk.tell(!on),
  };
  const consent = desk.roster?.consent;
  if (on && consent) {
    return { ...item, hint: i18n(`volunteer_calls.roster.consent.${consent}_hint`) };
  }
  // They can be turned off all the same, should the address have gone from the call.
  if (on) {
    return { ...item, hint: i18n("volunteer_calls.roster.no_address") };
  }
  if (!desk.reachable) {
    return { ...item, unavailable: true, hint: i18n("volunteer_calls.roster.no_address") };
  }
  const stopped = desk.roster?.stopped_at;
  if (stopped && desk.roster?.ask_from === null) {
    return { ...item, unavailable: true, hint: i18n("volunteer_calls.roster.refused") };
  }
  return { ...item, hint: i18n(`volunteer_calls.roster.${stopped ? "stopped" : "tell_hint"}`) };
}

/** Only while they haven't answered: with the reason where they can't be asked now. */
function askingAgain(desk: RosterDesk, now: number): MenuItem[] {
  const { roster } = desk;
  if (roster?.consent !== "waiting") {
    return [];
  }
  const item = {
    icon: "envelope",
    label: words("ask_again", desk),
    action: () => desk.askContact(),
  };
  if (roster.ask_from === null) {
    return [{ ...item, unavailable: true, hint: i18n("volunteer_calls.roster.asked_enough") }];
  }
  if (Date.parse(roster.ask_from) > now) {
    return [{ ...item, unavailable: true, hint: i18n("volunteer_calls.roster.asked_just_now") }];
  }
  return [item];
}

/** With the contact's name where there is one. */
function words(
  key: "copy" | "tell" | "tell_no_more" | "ask_again",
  { contact }: RosterDesk
): string {
  return contact === null
    ? i18n(`volunteer_calls.roster.${key}.unnamed`)
    : i18n(`volunteer_calls.roster.${key}.named`, { name: contact });
}
