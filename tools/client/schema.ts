// Generated from docs/openapi.yml by tools/client/generate.mjs; change that instead.
export interface paths {
  "/posts.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A new topic with its call
     * @description Core's door with one more parameter. A key needs `topics:write`.
     */
    post: operations["postTopicWithCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/t/{topic_id}.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    /**
     * A topic with its call
     * @description Core's door. `volunteer_call` is absent where there is none. A key needs `topics:read`.
     */
    get: operations["getTopicWithCall"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Calls that need people */
    get: operations["listOpenCalls"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/check.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether a call could be posted like that */
    post: operations["checkCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    /** A call */
    get: operations["getCall"];
    /**
     * Edits a call, or tells whom that would touch
     * @description The whole call with its slots' ids. A slot that is missing is withdrawn, one without an id is new.
     */
    put: operations["editCall"];
    /** A call for a topic that has none */
    post: operations["addCall"];
    /** Cancels a call; its people are told */
    delete: operations["cancelCall"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/close.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends volunteering now */
    post: operations["closeCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/reopen.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens volunteering again, also in a cancelled call */
    post: operations["reopenCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/invitations.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draws people's attention to a call, each once */
    post: operations["invite"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/roster.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    /** The link for the contact */
    get: operations["getRoster"];
    /** Whether the contact gets e-mails */
    put: operations["tellContact"];
    /** Makes the link for the contact, or another one */
    post: operations["makeRoster"];
    /** Ends the link for the contact */
    delete: operations["revokeRoster"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/roster/ask.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the contact once more whether they want e-mails */
    post: operations["askContactAgain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/claims.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Volunteers, stands by, offers as a last resort, or attends
     * @description With `username` an organiser puts somebody into the slot who agreed elsewhere, which is in the scope `manage`.
     */
    post: operations["claimSlot"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/nominations.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Suggests somebody, who is asked */
    post: operations["nominate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** The private note on a claim */
    put: operations["writeNote"];
    post?: never;
    /** Drops out; organisers take somebody off */
    delete: operations["dropOut"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/accept.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** Says yes to a nomination or an offer */
    put: operations["accept"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/decline.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** Says no to a nomination or an offer */
    put: operations["decline"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/remind.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** Asks somebody who was nominated again, once */
    put: operations["remind"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/move.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Moves somebody who said yes to another slot of the call
     * @description Organisers. All or nothing: the old claim ends, its place goes the usual way, and the person is told once. The answer is the new claim; `delta` has both slots. Again: 200, nothing changes
     */
    put: operations["move"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/confirm.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** A slot that moved still suits */
    put: operations["confirm"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/outcome.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    /** Whether somebody came */
    put: operations["recordOutcome"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/bulk.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One action on several claims */
    post: operations["actOnClaims"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{claim_id}/backings.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        claim_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Is happy for somebody to do it */
    post: operations["back"];
    /** Takes that back */
    delete: operations["takeBackingBack"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/attendance.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Won't be in the audience after all */
    delete: operations["stopAttending"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/support.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    /** Who attends and who backs whom, for those who may see names */
    get: operations["getSupport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/links.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds notes, slides or a recording to a slot */
    post: operations["addLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/links/{id}.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes a link away */
    delete: operations["removeLink"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{slot_id}/outcome.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    get?: never;
    /** How a slot went, in a few words; empty takes it back */
    put: operations["describeOutcome"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/thanks.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says thanks to everybody in a call that is over */
    post: operations["thank"];
    /** Takes that back */
    delete: operations["takeThanksBack"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/thanks/everybody.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Thanks everybody in public, once
     * @description Posts a line in the topic and tells those who are thanked. Said again it changes nothing.
     */
    post: operations["thankEverybody"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/mine.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reader's own commitments */
    get: operations["getCommitments"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/mine/past.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** More of what is past */
    get: operations["listPastCommitments"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/mine/feed.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A secret address for the calendar; the old one ends */
    post: operations["makeFeed"];
    /** Ends the address */
    delete: operations["removeFeed"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/mine.ics": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reader's calendar; the token is the permission */
    get: operations["getFeed"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}.ics": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    /** One claim, for its person or with the token of an e-mail */
    get: operations["getClaimCalendar"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}.ics": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    /** A call's slots */
    get: operations["getCallCalendar"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Claims over all calls, for moderators and organisers */
    get: operations["trackClaims"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/people.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the load is shared, for moderators */
    get: operations["trackPeople"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/tracked-calls.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A row for each call, for moderators and organisers */
    get: operations["trackCalls"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same claims as a file, all of them */
    get: operations["getClaimsFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/people.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same people as a file, all of them */
    get: operations["getPeopleFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/exports.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has the forum make the file and send a message */
    post: operations["exportFile"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/claims/{id}/history.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    /** What happened to a claim, for organisers and whose it is */
    get: operations["getClaimHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/slots/{id}/history.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    /** What happened to a slot, for organisers */
    get: operations["getSlotHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/volunteer-calls/{topic_id}/history.json": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    /** What happened to a call, for organisers */
    get: operations["getCallHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/admin/plugins/discourse-volunteer-calls/calls.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Calls at a glance
     * @description No scope has it; a key needs all rights.
     */
    get: operations["getOverview"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/admin/plugins/discourse-volunteer-calls/health.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of each thing is wrong */
    get: operations["getHealth"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/admin/plugins/discourse-volunteer-calls/health/check.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Looks for differences, some calls at a time */
    get: operations["checkHealth"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/admin/plugins/discourse-volunteer-calls/health/mend.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts right what is wrong, some calls at a time */
    post: operations["mendHealth"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  volunteer_call_created: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A call is posted */
    post: operations["callCreated"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  volunteer_call_changed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A call or a slot is edited, closed, reopened, cancelled, withdrawn or restored, or cover is needed */
    post: operations["callChanged"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  volunteer_claim_changed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody volunteers, stands by, is asked, answers, drops out or is removed, or was there or not */
    post: operations["claimChanged"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  volunteer_support_changed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody backs a volunteer, will be in the audience, or takes it back */
    post: operations["supportChanged"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  volunteer_slot_filled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody says yes, and with that the slot has as many as it needs */
    post: operations["slotFilled"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** Format: date-time */
    Instant: string;
    /** Format: date-time */
    InstantOrNull: string | null;
    Messages: string[];
    Reason: string | null;
    Note: string | null;
    /** @enum {string} */
    ClaimState:
      | "claimed"
      | "standby"
      | "last_resort"
      | "nominated"
      | "offered"
      | "declined"
      | "lapsed"
      | "released"
      | "removed"
      | "attended"
      | "no_show";
    /** @enum {string} */
    OfferKind: "volunteer" | "standby" | "last_resort";
    ClaimKind: components["schemas"]["OfferKind"] | "nomination";
    /** @enum {string} */
    Outcome: "attended" | "no_show";
    /** @enum {string} */
    CallStatus: "open" | "closed" | "done" | "cancelled";
    /** @enum {string} */
    SlotStatus: "open" | "enough" | "filled" | "closed" | "past" | "withdrawn";
    /** @enum {string} */
    NamesVisibleTo: "everyone" | "volunteers" | "organisers";
    /** @enum {string} */
    LinkKind: "recording" | "slides" | "notes" | "other";
    /** @enum {string} */
    BulkAction: "remove" | "remind" | "promote" | "attended" | "no_show";
    /** @enum {string} */
    ClaimSort: "changed" | "person" | "slot" | "topic" | "state" | "since";
    /** @enum {string} */
    PeopleSort: "load" | "done" | "coming" | "hours" | "dropped" | "no_show" | "last" | "person";
    /** @enum {string} */
    CallSort: "next" | "topic" | "places" | "closes" | "changed";
    /** @enum {string} */
    TrackedStatus: "coming" | "open" | "places" | "done" | "cancelled" | "all";
    /** @enum {string} */
    Direction: "asc" | "desc";
    /** @enum {string} */
    StateFilter:
      | "open"
      | "ended"
      | "all"
      | "confirm"
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
    /** @enum {string} */
    EventFilter: "coming" | "next7" | "past90" | "any";
    /** @enum {string} */
    ChangedFilter: "any" | "today" | "week";
    /** @enum {string} */
    NeedsFilter: "cover" | "people" | "answer" | "confirmation";
    /** @enum {string} */
    PeriodFilter: "past90_ahead" | "year" | "all";
    /** @enum {string} */
    ShowFilter: "everybody" | "volunteers" | "overlapping" | "no_shows";
    /** @enum {string} */
    Fault:
      | "projection"
      | "seats"
      | "refresh"
      | "reminders"
      | "answers"
      | "announcements"
      | "mails"
      | "lost_announcements"
      | "lost_mails";
    /**
     * @description What happened; see docs/states.md
     * @enum {string}
     */
    Action:
      | "claimed"
      | "covered"
      | "assigned"
      | "stood_by"
      | "last_resort_offered"
      | "nominated"
      | "asked_again"
      | "offered"
      | "accepted"
      | "declined"
      | "lapsed"
      | "confirmed"
      | "released"
      | "removed"
      | "moved"
      | "moved_away"
      | "attended"
      | "no_show"
      | "merged"
      | "backed"
      | "unbacked"
      | "attending"
      | "not_attending"
      | "invited"
      | "call_created"
      | "call_changed"
      | "call_closed"
      | "call_reopened"
      | "call_cancelled"
      | "call_moved"
      | "calls_joined"
      | "slot_changed"
      | "slot_added"
      | "slot_withdrawn"
      | "slot_restored"
      | "cover_needed"
      | "note_changed"
      | "reason_given"
      | "answer_time_cut"
      | "reminder"
      | "empty_slots"
      | "unconfirmed"
      | "link_added"
      | "link_removed"
      | "outcome_described"
      | "thanked"
      | "unthanked"
      | "everybody_thanked"
      | "roster_created"
      | "roster_renewed"
      | "roster_revoked"
      | "roster_mail_on"
      | "roster_mail_off"
      | "roster_mail_asked"
      | "roster_mail_confirmed";
    /** @description What everybody may know who sees the topic; call, slot and topic as they are when it is told */
    Happening: {
      /** @description Rises with time */
      id: number;
      action: components["schemas"]["Action"];
      at: components["schemas"]["Instant"];
      /** @description Of the call with this change */
      version: number | null;
      actor: components["schemas"]["PersonOrNull"];
      topic: {
        id: number;
        title: string;
        url: string;
        category_id: number | null;
      };
      call: {
        id: number;
        version: number;
        status: components["schemas"]["CallStatus"];
        event: {
          name: string;
          place: string | null;
        };
        timezone: string;
        closes_at: components["schemas"]["InstantOrNull"];
        places_open: number;
      };
      /** @description Null where it is about the whole call */
      slot: {
        id: number;
        title: string;
        starts_at: components["schemas"]["InstantOrNull"];
        ends_at: components["schemas"]["InstantOrNull"];
        place: string | null;
        needed: number;
        capacity: number;
        held: number;
        status: components["schemas"]["SlotStatus"];
      } | null;
      /** @description Null where it is about nobody's place */
      claim: {
        id: number;
        kind: components["schemas"]["ClaimKind"];
        state: components["schemas"]["ClaimState"];
        from_state: components["schemas"]["ClaimState"] | null;
        user: components["schemas"]["PersonOrNull"];
      } | null;
      /** @description Then people are left out */
      names_hidden: boolean;
    };
    /**
     * @description Why something is not possible
     * @enum {string}
     */
    RefusalCode:
      | "logged_out"
      | "silenced"
      | "suspended"
      | "not_in_group"
      | "topic_deleted"
      | "topic_closed"
      | "topic_archived"
      | "volunteering_closed"
      | "call_cancelled"
      | "slot_withdrawn"
      | "slot_past"
      | "places_open"
      | "answer_too_late"
      | "cover_is_needed"
      | "only_organisers"
      | "nominee_unknown"
      | "nominee_is_you"
      | "nominee_cannot_be_asked"
      | "nominee_asked_before"
      | "nominee_has_claim"
      | "too_many_nominations"
      | "person_cannot_volunteer"
      | "asked_again_before"
      | "nothing_to_answer"
      | "slot_not_over"
      | "outcome_from_tomorrow"
      | "outcome_recorded"
      | "nobody_to_record"
      | "too_many_links"
      | "call_not_over"
      | "nobody_to_thank"
      | "own_claim"
      | "claim_ended"
      | "contact_without_email"
      | "contact_not_asked"
      | "contact_asked_just_now"
      | "contact_asked_enough"
      | "already_in_slot"
      | "not_agreed_yet"
      | "slot_unknown"
      | "too_many_rows"
      | "not_one_value"
      | "slot_full"
      | "overlap"
      | "call_exists"
      | "edited_meanwhile";
    Person: {
      id: number;
      username: string;
      name: string | null;
      /** @description With `{size}` in it */
      avatar_template: string;
    };
    PersonOrNull: components["schemas"]["Person"] | null;
    People: components["schemas"]["Person"][];
    Problem: {
      errors: components["schemas"]["Messages"];
      error_type:
        | components["schemas"]["RefusalCode"]
        | ("not_found" | "not_logged_in" | "invalid_access" | "not_allowed_to_post");
    };
    /** @description What was sent can't be, such as a note that is too long (`too_long`): each error at its field */
    WrongFields: {
      errors: components["schemas"]["Messages"];
      /** @enum {string} */
      error_type:
        | "invalid_parameters"
        | "invalid_volunteer_call"
        | "invalid_link"
        | "invalid_outcome";
      fields: components["schemas"]["FieldError"][];
    };
    FieldError: {
      /** @description Its path as it was sent: `slots.1.ends_at` */
      field: string;
      code: string;
      message: string;
      /** @description What a clock time could mean that daylight saving skips or repeats */
      readings?: {
        value: string;
        label: string;
      }[];
    };
    Refusal: null | {
      code: components["schemas"]["RefusalCode"];
      message: string;
    };
    Event: {
      name: string;
      place: string | null;
    };
    Backings: {
      count: number;
      user_ids: number[];
    };
    Attending: {
      count: number;
      people: components["schemas"]["People"];
    };
    Link: {
      id: number;
      kind: components["schemas"]["LinkKind"];
      title: string;
      url: string;
      /** @enum {string|null} */
      media: "audio" | "video" | null;
    };
    Agreement: null | {
      starts_at?: components["schemas"]["InstantOrNull"];
      ends_at?: components["schemas"]["InstantOrNull"];
      place?: string | null;
    };
    /** @description How many live claims there are of each state, in place of names */
    Counts: {
      nominated?: number;
      offered?: number;
      claimed?: number;
      standby?: number;
      last_resort?: number;
      attended?: number;
    };
    Claim: {
      id: number;
      slot_id: number;
      state: components["schemas"]["ClaimState"];
      kind: components["schemas"]["ClaimKind"];
      seat: number | null;
      /** @description Rising along the stand-by line */
      queue_number: number | null;
      created_at: components["schemas"]["Instant"];
      expires_at: components["schemas"]["InstantOrNull"];
      nominated_by: components["schemas"]["PersonOrNull"];
      confirm_by: components["schemas"]["InstantOrNull"];
      agreed: components["schemas"]["Agreement"];
      asked_again: boolean;
      user: components["schemas"]["Person"];
      backings?: components["schemas"]["Backings"];
    };
    ClaimWithNote: {
      id: number;
      slot_id: number;
      state: components["schemas"]["ClaimState"];
      kind: components["schemas"]["ClaimKind"];
      seat: number | null;
      /** @description Rising along the stand-by line */
      queue_number: number | null;
      created_at: components["schemas"]["Instant"];
      expires_at: components["schemas"]["InstantOrNull"];
      nominated_by: components["schemas"]["PersonOrNull"];
      confirm_by: components["schemas"]["InstantOrNull"];
      agreed: components["schemas"]["Agreement"];
      asked_again: boolean;
      user: components["schemas"]["Person"];
      /** @description The private one; to whoever made the request */
      note: string | null;
    };
    Slot: {
      id: number;
      position: number;
      title: string;
      description: string | null;
      starts_at: components["schemas"]["InstantOrNull"];
      ends_at: components["schemas"]["InstantOrNull"];
      place: string | null;
      perk: string | null;
      needed: number;
      capacity: number;
      held: number;
      cover_needed_at: components["schemas"]["InstantOrNull"];
      cover: components["schemas"]["Cover"];
      rescheduled: null | {
        at: components["schemas"]["Instant"];
        by: components["schemas"]["PersonOrNull"];
        reason: string | null;
      };
      status: components["schemas"]["SlotStatus"];
      claims: components["schemas"]["Claim"][];
      counts?: components["schemas"]["Counts"];
      attending: components["schemas"]["Attending"];
      questions: components["schemas"]["Questions"];
      links: components["schemas"]["Link"][];
      outcome: string | null;
    };
    /** @description The posts that refer to a slot */
    Questions: {
      count: number;
      post_numbers: number[];
    };
    Invitations: {
      invited: number;
      answered: number;
    };
    /** @description What whoever asks may do and see */
    Viewer: {
      can_manage: boolean;
      can_edit: boolean;
      can_nominate: boolean;
      sees_names: boolean;
      refusal: components["schemas"]["Refusal"];
      /** @description By claim */
      notes: {
        [key: string]: string;
      };
      attending: number[];
      outcomes: number[];
      links: number[];
      thanked: boolean;
      /** @description For organisers: whether there is a link for the contact */
      has_roster?: boolean;
      /** @description For organisers: whose seat is kept although they can't see the topic, by claim, and until when */
      out_of_reach?: {
        [key: string]: components["schemas"]["Instant"];
      };
      contact?: {
        email: string | null;
        phone: string | null;
      };
      invitations?: components["schemas"]["Invitations"];
      reminders?: string[] | null;
    };
    Call: {
      id: number;
      topic_id: number;
      version: number;
      status: components["schemas"]["CallStatus"];
      event: components["schemas"]["Event"];
      contact: null | {
        name: string;
        organisation: string | null;
      };
      timezone: string;
      closes_at: components["schemas"]["InstantOrNull"];
      cancelled: null | {
        at: components["schemas"]["Instant"];
        by: components["schemas"]["Person"];
        reason: string | null;
      };
      created_at: components["schemas"]["Instant"];
      user: components["schemas"]["Person"];
      places_open: number;
      names_visible_to: components["schemas"]["NamesVisibleTo"];
      thanks: number;
      everybody_thanked_at?: components["schemas"]["InstantOrNull"];
      slots: components["schemas"]["Slot"][];
      viewer: components["schemas"]["Viewer"];
      message_bus_last_id: number;
    };
    /** @description While cover is needed, for those who may know names: who dropped out since, the last one first, and who of those in the call were asked to step in */
    Cover: null | {
      dropped_out: {
        user: components["schemas"]["Person"];
        at: components["schemas"]["Instant"];
      }[];
      /** @description The first eight of them */
      asked: {
        user: components["schemas"]["Person"];
        /** @enum {unknown} */
        part: "standby" | "last_resort" | "co_volunteer";
      }[];
      asked_count: number;
    };
    /** @description What one change made of a call; what isn't there is as before */
    Delta: {
      version: number;
      places_open: number;
      slots: {
        id: number;
        held?: number;
        cover_needed_at?: components["schemas"]["InstantOrNull"];
        cover?: components["schemas"]["Cover"];
        counts?: components["schemas"]["Counts"];
        attending?: {
          count: number;
          people: components["schemas"]["People"];
          user_id?: number;
          there?: boolean;
        };
        questions?: components["schemas"]["Questions"];
        links?: components["schemas"]["Link"][];
        outcome?: string | null;
      }[];
      claims: components["schemas"]["Claim"][];
      /** @constant */
      names_hidden?: true;
      thanks?: number;
      everybody_thanked_at?: components["schemas"]["Instant"];
    };
    ClaimAnswer: {
      claim: components["schemas"]["ClaimWithNote"];
      delta: components["schemas"]["Delta"];
    };
    AttendingAnswer: {
      slot: {
        id: number;
        attending: components["schemas"]["Attending"];
      };
      delta: components["schemas"]["Delta"];
    };
    ClaimedOrAttending:
      | components["schemas"]["ClaimAnswer"]
      | components["schemas"]["AttendingAnswer"];
    CallInputOrText: components["schemas"]["CallInput"] | string;
    CallInput: {
      event: {
        name: string;
        place?: string | null;
      };
      /** @description IANA */
      timezone: string;
      closes_at?: string | null;
      contact?: null | {
        name?: string | null;
        organisation?: string | null;
        email?: string | null;
        phone?: string | null;
      };
      names_visible_to?: components["schemas"]["NamesVisibleTo"];
      slots: components["schemas"]["SlotInput"][];
      /** @description How long before a slot: `2.days`; null for what the site does */
      reminders?: string[] | null;
      /** @description With a new call only */
      invite?: null | {
        groups?: string[];
        users?: string[];
      };
    };
    SlotInput: {
      /** @description Of a slot there is */
      id?: number;
      title: string;
      description?: string | null;
      starts_at?: string | null;
      ends_at?: string | null;
      place?: string | null;
      perk?: string | null;
      needed?: number;
      capacity?: number;
    };
    Columns: {
      [key: string]: string | number | null | string[];
    };
    Changes: {
      totals: {
        people: number;
        asked_to_confirm: number;
        told_off: number;
        refused: number;
      };
      call: null | {
        old: components["schemas"]["Columns"];
        new: components["schemas"]["Columns"];
      };
      reordered: boolean;
      slots: {
        id: number | null;
        index: number | null;
        title: string;
        kinds: (
          | "refused"
          | "withdrawn"
          | "restored"
          | "added"
          | "moved"
          | "more_room"
          | "less_room"
          | "told"
          | "changed"
        )[];
        old: components["schemas"]["Columns"];
        new: components["schemas"]["Columns"];
        people: {
          user: components["schemas"]["Person"];
          state: components["schemas"]["ClaimState"];
          place_in_line: number | null;
          /** @enum {string} */
          outcome:
            | "asked_to_confirm"
            | "told"
            | "told_off"
            | "told_back"
            | "offered"
            | "holds_place";
          answer_by: components["schemas"]["InstantOrNull"];
        }[];
        audience: number;
        problem: components["schemas"]["FieldError"] | null;
      }[];
    };
    OpenCalls: {
      calls: components["schemas"]["OpenCall"][];
      meta: {
        total: number;
        next: string | null;
      };
      refusal: components["schemas"]["Refusal"];
    };
    OpenCall: {
      id: number;
      topic: {
        id: number;
        title: string;
        url: string;
        category_id: number | null;
      };
      event: components["schemas"]["Event"];
      timezone: string;
      closes_at: components["schemas"]["InstantOrNull"];
      places_open: number;
      cover_needed: boolean;
      slots: {
        id: number;
        title: string;
        starts_at: components["schemas"]["InstantOrNull"];
        ends_at: components["schemas"]["InstantOrNull"];
        place: string | null;
        perk: string | null;
        needed: number;
        capacity: number;
        held: number;
        places_open: number;
        cover_needed: boolean;
        /** @description Whether it overlaps nothing of the reader's own */
        fits: boolean | null;
        /** @description Of the reader's own claim */
        state: components["schemas"]["ClaimState"] | null;
        url: string;
      }[];
    };
    FeedOrNull: null | {
      /** @description A secret */
      url: string | null;
      created_at: components["schemas"]["Instant"];
    };
    PastMeta: {
      past: number;
      next: string | null;
    };
    OwnClaim: {
      id: number;
      state: components["schemas"]["ClaimState"];
      kind: components["schemas"]["ClaimKind"];
      note: string | null;
      ended_at: components["schemas"]["InstantOrNull"];
      expires_at: components["schemas"]["InstantOrNull"];
      confirm_by: components["schemas"]["InstantOrNull"];
      agreed: components["schemas"]["Agreement"];
      nominated_by: components["schemas"]["PersonOrNull"];
      nomination_note: string | null;
    };
    /** @description Title and time alone for whoever can't see the topic any more */
    OwnSlot: {
      id: number;
      title: string;
      starts_at: components["schemas"]["InstantOrNull"];
      ends_at: components["schemas"]["InstantOrNull"];
      place?: string | null;
      needed?: number;
      capacity?: number;
      held?: number;
      withdrawn?: boolean;
      cover_needed?: boolean;
    };
    OwnTopic: null | {
      id: number;
      title: string;
      url: string;
      event_name: string;
    };
    Commitment: {
      claim: components["schemas"]["OwnClaim"];
      slot: components["schemas"]["OwnSlot"];
      timezone: string;
      topic: components["schemas"]["OwnTopic"];
      names: boolean;
      calendar: string | null;
      people: components["schemas"]["People"];
    };
    WaitingInLine: {
      claim: components["schemas"]["OwnClaim"];
      slot: components["schemas"]["OwnSlot"];
      timezone: string;
      topic: components["schemas"]["OwnTopic"];
      names: boolean;
      calendar: string | null;
      people: components["schemas"]["People"];
      place_in_line: number | null;
      rule: null | {
        /** @enum {string} */
        code: "offer" | "cover" | "last_resort" | "last_resort_due" | "last_resort_someday";
        minutes?: number;
        at?: components["schemas"]["Instant"];
      };
    };
    PastCommitment: {
      claim: components["schemas"]["OwnClaim"];
      slot: components["schemas"]["OwnSlot"];
      timezone: string;
      topic: components["schemas"]["OwnTopic"];
      names: boolean;
      calendar: string | null;
      people: components["schemas"]["People"];
      /** @enum {string} */
      outcome: "took_part" | "no_show" | "dropped_out" | "removed" | "called_off";
      covered_by: components["schemas"]["PersonOrNull"];
      /** @description Of what they took part in, and may see: how many said thanks */
      thanks?: number;
      /** @description Likewise: how it went */
      told?: string | null;
    };
    Commitments: {
      waiting: components["schemas"]["Commitment"][];
      upcoming: components["schemas"]["Commitment"][];
      standby: components["schemas"]["WaitingInLine"][];
      past: components["schemas"]["PastCommitment"][];
      meta: components["schemas"]["PastMeta"];
      feed: components["schemas"]["FeedOrNull"];
    };
    TrackedTopic: {
      id: number;
      title: string;
      slug: string;
      url: string;
      category_id: number | null;
      timezone: string;
      deleted: boolean;
    };
    TrackedClaim: {
      id: number;
      state: components["schemas"]["ClaimState"];
      kind: components["schemas"]["ClaimKind"];
      queue_position: number | null;
      seat: number | null;
      note: string | null;
      asked_again: boolean;
      expires_at: components["schemas"]["InstantOrNull"];
      confirm_by: components["schemas"]["InstantOrNull"];
      created_at: components["schemas"]["Instant"];
      changed_at: components["schemas"]["Instant"];
      changed_by: components["schemas"]["PersonOrNull"];
      last_action: components["schemas"]["Action"] | null;
      out_of_reach_until?: components["schemas"]["InstantOrNull"];
      user: components["schemas"]["PersonOrNull"];
      slot: {
        id: number;
        title: string;
        starts_at: components["schemas"]["InstantOrNull"];
        ends_at: components["schemas"]["InstantOrNull"];
        past: boolean;
        withdrawn: boolean;
        cancelled: boolean;
        cover_needed: boolean;
        held: number;
        needed: number;
        capacity: number;
      };
      topic: components["schemas"]["TrackedTopic"];
      can: {
        remove: boolean;
        promote: boolean;
        /** @description Whether a place that was given up can be given again */
        bring_back: boolean;
        remind: boolean;
        /** @description Whether somebody else can be put into the slot */
        assign: boolean;
        /** @description Whether somebody else can be asked for the slot */
        nominate: boolean;
        outcome: boolean;
        write: boolean;
      };
    };
    TrackedClaims: {
      claims: components["schemas"]["TrackedClaim"][];
      meta: {
        /** @description With the first page */
        total?: number;
        /** @description With the first page */
        calls?: number;
        next: string | null;
        moderator: boolean;
      };
      summary?: {
        cover_needed: number;
        places_needed: number;
        nominations_unanswered: number;
        to_confirm: number;
        standby: number;
      };
    };
    TrackedPeople: {
      people: {
        user: components["schemas"]["Person"];
        load: number;
        done: number;
        coming: number;
        hours: number;
        dropped_out: number;
        dropped_late: number;
        no_shows: number;
        nominated: number;
        answered: number;
        overlapping: number;
        last_at: components["schemas"]["InstantOrNull"];
        carries_a_lot: boolean;
        /** @description Whether they can't see the topic of something they have taken on */
        out_of_reach: boolean;
      }[];
      meta: {
        total: number;
        next: string | null;
        largest_load: number;
      };
    };
    TrackedCalls: {
      calls: {
        id: number;
        event_name: string;
        status: components["schemas"]["CallStatus"];
        cover_needed: boolean;
        closes_at: components["schemas"]["InstantOrNull"];
        next_slot: null | {
          id: number;
          title: string;
          starts_at: components["schemas"]["InstantOrNull"];
          ends_at: components["schemas"]["InstantOrNull"];
        };
        held: number;
        needed: number;
        capacity: number;
        places_open: number;
        unanswered: number;
        to_confirm: number;
        standby: number;
        organiser: components["schemas"]["PersonOrNull"];
        topic: components["schemas"]["TrackedTopic"];
      }[];
      meta: {
        total: number;
        next: string | null;
        moderator: boolean;
      };
    };
    HistoryEvent: {
      id: number;
      action: components["schemas"]["Action"];
      at: components["schemas"]["Instant"];
      by_forum: boolean;
      actor: components["schemas"]["PersonOrNull"];
      user: components["schemas"]["PersonOrNull"];
      slot: null | {
        id: number;
        title: string;
      };
      /** @description Where somebody was moved from (`moved`), or to (`moved_away`) */
      other_slot: null | {
        id: number;
        title: string;
      };
      from_state: components["schemas"]["ClaimState"] | null;
      to_state: components["schemas"]["ClaimState"] | null;
      reason: string | null;
      data: null | {
        old?: components["schemas"]["Columns"];
        new?: components["schemas"]["Columns"];
        was?: components["schemas"]["Columns"];
        now?: components["schemas"]["Columns"];
        cover?: boolean;
        by_contact?: boolean;
        count?: number;
      };
    };
    Export: {
      /** @enum {string} */
      type: "claims" | "people";
      q?: string;
      state?: components["schemas"]["StateFilter"];
      category?: number;
      tag?: string;
      group?: string;
      person?: string;
      topic?: number;
      /** Format: date */
      from?: string;
      /** Format: date */
      to?: string;
      event?: components["schemas"]["EventFilter"];
      changed?: components["schemas"]["ChangedFilter"];
      needs?: components["schemas"]["NeedsFilter"];
      period?: components["schemas"]["PeriodFilter"];
      show?: components["schemas"]["ShowFilter"];
      sort?: components["schemas"]["ClaimSort"] | components["schemas"]["PeopleSort"];
      direction?: components["schemas"]["Direction"];
      zone?: string;
    };
    Differences: {
      topic_id: number;
      text: string;
    }[];
    Overview: {
      counts: {
        open: number;
        closed: number;
        done: number;
        cancelled: number;
        places_open: number;
        cover_needed: number;
      };
      recent: {
        id: number;
        event_name: string;
        topic: {
          id: number;
          title: string;
          url: string;
        };
        posted_by: string | null;
        created_at: components["schemas"]["Instant"];
        status: components["schemas"]["CallStatus"];
        places_open: number;
        held: number;
        needed: number;
      }[];
    };
  };
  responses: {
    /** @description It could be done */
    Success: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          /** @constant */
          success: "OK";
        };
      };
    };
    /** @description The call */
    Call: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          volunteer_call: components["schemas"]["Call"];
        };
      };
    };
    /** @description The claim, and what changed with it */
    Claim: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ClaimAnswer"];
      };
    };
    /** @description Who backs the claim now */
    Backings: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          claim: {
            id: number;
            backings: components["schemas"]["Backings"];
          };
          delta: components["schemas"]["Delta"];
        };
      };
    };
    /** @description The link; without `delta` when it was there */
    Link: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          link: components["schemas"]["Link"];
          delta?: components["schemas"]["Delta"];
        };
      };
    };
    /** @description What changed */
    Delta: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          delta: components["schemas"]["Delta"];
        };
      };
    };
    /** @description Since when everybody is thanked; alone when nothing changed */
    EverybodyThanked: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          everybody_thanked_at: components["schemas"]["Instant"];
          /** @description How many people were thanked */
          count?: number;
          delta?: components["schemas"]["Delta"];
        };
      };
    };
    /** @description How many said thanks; without `delta` when nothing changed */
    Thanks: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          thanks: {
            count: number;
            mine: boolean;
          };
          delta?: components["schemas"]["Delta"];
        };
      };
    };
    /** @description The link, null when there is none */
    Roster: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          roster: null | {
            /** @description A secret */
            url: string;
            created_at: components["schemas"]["Instant"];
            opened_at: components["schemas"]["InstantOrNull"];
            /** @description Whether organisers want the contact to get e-mails */
            tells_contact: boolean;
            /**
             * @description Whether the contact said yes to them; null while nobody wants them
             * @enum {string|null}
             */
            consent: "unasked" | "waiting" | "confirmed" | null;
            asked_at: components["schemas"]["InstantOrNull"];
            /** @description From when on the contact may be asked; null when that was often enough */
            ask_from: components["schemas"]["InstantOrNull"];
            confirmed_at: components["schemas"]["InstantOrNull"];
            told_at: components["schemas"]["InstantOrNull"];
            stopped_at: components["schemas"]["InstantOrNull"];
          };
        };
      };
    };
    /** @description The address, null when there is none */
    Feed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          feed: components["schemas"]["FeedOrNull"];
        };
      };
    };
    /** @description 50 at a time, newest first */
    History: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          events: components["schemas"]["HistoryEvent"][];
          next: number | null;
        };
      };
    };
    /** @description iCalendar */
    Calendar: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/calendar": string;
      };
    };
    /** @description As the `ETag` said */
    Unchanged: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description There is no such file for whoever asks; the answer is a page */
    NoFile: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description With a header, UTF-8 with a byte order mark */
    Sheet: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/csv": string;
      };
    };
    /** @description Whoever asks isn't logged in, or may not */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Problem"];
      };
    };
    /** @description There is no such thing for whoever asks */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Problem"];
      };
    };
    /** @description The slot is full, it overlaps another one, or there is a call already */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          errors: components["schemas"]["Messages"];
          /** @enum {string} */
          error_type: "slot_full" | "overlap" | "call_exists";
          fields?: components["schemas"]["FieldError"][];
          overlaps?: {
            slot_id: number;
            title: string;
            starts_at: components["schemas"]["Instant"];
            ends_at: components["schemas"]["InstantOrNull"];
            topic_id: number;
            topic_title: string;
          }[];
        };
      };
    };
    /** @description It isn't possible, or something that was sent is wrong */
    Invalid: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json":
          | {
              errors: components["schemas"]["Messages"];
              error_type: components["schemas"]["RefusalCode"];
              fields?: components["schemas"]["FieldError"][];
            }
          | components["schemas"]["WrongFields"];
      };
    };
    /** @description Too often; `Retry-After` says when again */
    TooMany: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          errors: components["schemas"]["Messages"];
          /** @constant */
          error_type: "rate_limit";
          extras: {
            wait_seconds: number;
            time_left: string;
          };
        };
      };
    };
  };
  parameters: {
    TopicId: number;
    SlotId: number;
    Id: number;
    /** @description `meta.next` of the page before */
    After: string;
    /** @description `next` or `after` of the page before */
    AfterEvent: number;
    /** @description 30 by default */
    Limit: number;
    /** @description Part of a name or a title */
    Search: string;
    /** @description With those below it */
    Category: number;
    Tag: string;
    /** @description Name */
    Group: string;
    /** @description User name */
    PersonName: string;
    Topic: number;
    /** @description Day of the slot in `zone` */
    From: string;
    /** @description The last day */
    To: string;
    /** @description IANA: where days begin */
    Zone: string;
    Direction: components["schemas"]["Direction"];
    /** @description `open` by default; `confirm`: have to confirm a change */
    State: components["schemas"]["StateFilter"];
    /** @description When the slot is; `coming` by default. `from` and `to` win. */
    EventDays: components["schemas"]["EventFilter"];
    Changed: components["schemas"]["ChangedFilter"];
    Needs: components["schemas"]["NeedsFilter"];
    /** @description `past90_ahead` by default. `from` and `to` win. */
    Period: components["schemas"]["PeriodFilter"];
    Show: components["schemas"]["ShowFilter"];
  };
  requestBodies: {
    Happening: {
      content: {
        "application/json": {
          volunteer_call: components["schemas"]["Happening"];
        };
      };
    };
    Reason: {
      content: {
        "application/json": {
          reason?: components["schemas"]["Reason"];
        };
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  postTopicWithCall: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          title: string;
          raw: string;
          category?: number;
          volunteer_call: components["schemas"]["CallInput"] | string | null;
        };
      };
    };
    responses: {
      /** @description The first post, or that it waits for review */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            id?: number;
            topic_id?: number;
            topic_slug?: string;
            post_number?: number;
            action?: string;
          };
        };
      };
      403: components["responses"]["Forbidden"];
      /** @description The call is wrong, at its fields, or the topic is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            errors: components["schemas"]["Messages"];
            error_type?: string;
            fields?: components["schemas"]["FieldError"][];
          };
        };
      };
    };
  };
  getTopicWithCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The topic */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            id: number;
            volunteer_call?: components["schemas"]["Call"];
            can_add_volunteer_call?: boolean;
          };
        };
      };
    };
  };
  listOpenCalls: {
    parameters: {
      query?: {
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        /** @description Day of the slot in `zone` */
        from?: components["parameters"]["From"];
        /** @description The last day */
        to?: components["parameters"]["To"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description `1`: only what doesn't overlap the reader's own */
        fits?: "1";
        /** @description `meta.next` of the page before */
        after?: components["parameters"]["After"];
        /** @description 30 by default */
        limit?: components["parameters"]["Limit"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OpenCalls"];
        };
      };
      422: components["responses"]["Invalid"];
    };
  };
  checkCall: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          volunteer_call: components["schemas"]["CallInputOrText"];
        };
      };
    };
    responses: {
      200: components["responses"]["Success"];
      403: components["responses"]["Forbidden"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  getCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Call"];
      404: components["responses"]["NotFound"];
    };
  };
  editCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          volunteer_call: components["schemas"]["CallInputOrText"];
          /** @description Of the call as it was read */
          version: number;
          reason?: components["schemas"]["Reason"];
          dry_run?: boolean;
        };
      };
    };
    responses: {
      /** @description The call and what changed; with `dry_run` what would change */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            volunteer_call?: components["schemas"]["Call"];
            changes: components["schemas"]["Changes"];
          };
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description Somebody edited, closed or cancelled it meanwhile */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            errors: components["schemas"]["Messages"];
            /** @constant */
            error_type: "edited_meanwhile";
            edited: {
              by: components["schemas"]["Person"];
              at: components["schemas"]["Instant"];
              version: number;
            };
          };
        };
      };
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  addCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          volunteer_call: components["schemas"]["CallInputOrText"];
        };
      };
    };
    responses: {
      201: components["responses"]["Call"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  cancelCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: components["requestBodies"]["Reason"];
    responses: {
      200: components["responses"]["Call"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  closeCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Call"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  reopenCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description When it closes; empty for never. Without it a time that is to come stays. */
          closes_at?: string | null;
        };
      };
    };
    responses: {
      200: components["responses"]["Call"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Names of groups may stand among them */
          usernames?: string[];
          groups?: string[];
        };
      };
    };
    responses: {
      /** @description Who was invited, and who couldn't be */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            invited: number;
            already: number;
            refused: {
              name: string;
              code: string;
              message: string;
            }[];
            invitations: components["schemas"]["Invitations"];
          };
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  getRoster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Roster"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooMany"];
    };
  };
  tellContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          tell_contact: boolean;
        };
      };
    };
    responses: {
      200: components["responses"]["Roster"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  makeRoster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description Whether the old link shall end */
          renew?: boolean;
        };
      };
    };
    responses: {
      200: components["responses"]["Roster"];
      201: components["responses"]["Roster"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  revokeRoster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Roster"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooMany"];
    };
  };
  askContactAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Roster"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  claimSlot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          kind?: components["schemas"]["OfferKind"] | "attend";
          username?: string;
          note?: components["schemas"]["Note"];
          allow_overlap?: boolean;
        };
      };
    };
    responses: {
      /** @description It was so already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ClaimedOrAttending"];
        };
      };
      /** @description The claim; who attends, with the kind `attend` */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ClaimedOrAttending"];
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  nominate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          username: string;
          note?: components["schemas"]["Note"];
        };
      };
    };
    responses: {
      201: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  writeNote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          note: components["schemas"]["Note"];
        };
      };
    };
    responses: {
      /** @description The note */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            note: string | null;
          };
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  dropOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: components["requestBodies"]["Reason"];
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          allow_overlap?: boolean;
        };
      };
    };
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  decline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: components["requestBodies"]["Reason"];
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  remind: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Where to */
          slot_id: number;
          allow_overlap?: boolean;
        };
      };
    };
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  recordOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          outcome: components["schemas"]["Outcome"];
        };
      };
    };
    responses: {
      200: components["responses"]["Claim"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  actOnClaims: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          ids: number[];
          action: components["schemas"]["BulkAction"];
          reason?: components["schemas"]["Reason"];
        };
      };
    };
    responses: {
      /** @description What became of each, in the same order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            results: {
              id: number;
              ok: boolean;
              error: string | null;
            }[];
          };
        };
      };
      403: components["responses"]["Forbidden"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  back: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        claim_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Backings"];
      201: components["responses"]["Backings"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  takeBackingBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        claim_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Backings"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooMany"];
    };
  };
  stopAttending: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who attends now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AttendingAnswer"];
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooMany"];
    };
  };
  getSupport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By name */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            attending: components["schemas"]["People"];
            backings: {
              claim_id: number;
              people: components["schemas"]["People"];
            }[];
          };
        };
      };
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
    };
  };
  addLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          title: string;
          url: string;
          kind?: components["schemas"]["LinkKind"];
        };
      };
    };
    responses: {
      200: components["responses"]["Link"];
      201: components["responses"]["Link"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  removeLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Delta"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  describeOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slot_id: components["parameters"]["SlotId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          outcome: string | null;
        };
      };
    };
    responses: {
      200: components["responses"]["Delta"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  thank: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Thanks"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  takeThanksBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Thanks"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  thankEverybody: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["EverybodyThanked"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  getCommitments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All that is to come, and a page of what is past */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Commitments"];
        };
      };
      403: components["responses"]["Forbidden"];
    };
  };
  listPastCommitments: {
    parameters: {
      query?: {
        /** @description `meta.next` of the page before */
        after?: components["parameters"]["After"];
        /** @description At most 50; 10 by default */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            past: components["schemas"]["PastCommitment"][];
            meta: components["schemas"]["PastMeta"];
          };
        };
      };
      403: components["responses"]["Forbidden"];
    };
  };
  makeFeed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: components["responses"]["Feed"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooMany"];
    };
  };
  removeFeed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Feed"];
      403: components["responses"]["Forbidden"];
    };
  };
  getFeed: {
    parameters: {
      query: {
        token: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Calendar"];
      304: components["responses"]["Unchanged"];
      404: components["responses"]["NoFile"];
      429: components["responses"]["TooMany"];
    };
  };
  getClaimCalendar: {
    parameters: {
      query?: {
        token?: string;
      };
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Calendar"];
      304: components["responses"]["Unchanged"];
      404: components["responses"]["NoFile"];
      429: components["responses"]["TooMany"];
    };
  };
  getCallCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Calendar"];
      304: components["responses"]["Unchanged"];
      404: components["responses"]["NoFile"];
      429: components["responses"]["TooMany"];
    };
  };
  trackClaims: {
    parameters: {
      query?: {
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description `open` by default; `confirm`: have to confirm a change */
        state?: components["parameters"]["State"];
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        /** @description Name */
        group?: components["parameters"]["Group"];
        /** @description User name */
        person?: components["parameters"]["PersonName"];
        topic?: components["parameters"]["Topic"];
        /** @description Day of the slot in `zone` */
        from?: components["parameters"]["From"];
        /** @description The last day */
        to?: components["parameters"]["To"];
        /** @description When the slot is; `coming` by default. `from` and `to` win. */
        event?: components["parameters"]["EventDays"];
        changed?: components["parameters"]["Changed"];
        needs?: components["parameters"]["Needs"];
        sort?: components["schemas"]["ClaimSort"];
        direction?: components["parameters"]["Direction"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
        /** @description `meta.next` of the page before */
        after?: components["parameters"]["After"];
        /** @description 30 by default */
        limit?: components["parameters"]["Limit"];
        /** @description `1`: with the numbers of all that is to come */
        summary?: "1";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TrackedClaims"];
        };
      };
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
    };
  };
  trackPeople: {
    parameters: {
      query?: {
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        /** @description Name */
        group?: components["parameters"]["Group"];
        topic?: components["parameters"]["Topic"];
        /** @description Day of the slot in `zone` */
        from?: components["parameters"]["From"];
        /** @description The last day */
        to?: components["parameters"]["To"];
        /** @description `past90_ahead` by default. `from` and `to` win. */
        period?: components["parameters"]["Period"];
        show?: components["parameters"]["Show"];
        sort?: components["schemas"]["PeopleSort"];
        direction?: components["parameters"]["Direction"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
        /** @description `meta.next` of the page before */
        after?: components["parameters"]["After"];
        /** @description 30 by default */
        limit?: components["parameters"]["Limit"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TrackedPeople"];
        };
      };
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
    };
  };
  trackCalls: {
    parameters: {
      query?: {
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        topic?: components["parameters"]["Topic"];
        status?: components["schemas"]["TrackedStatus"];
        sort?: components["schemas"]["CallSort"];
        direction?: components["parameters"]["Direction"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
        /** @description `meta.next` of the page before */
        after?: components["parameters"]["After"];
        /** @description 30 by default */
        limit?: components["parameters"]["Limit"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TrackedCalls"];
        };
      };
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
    };
  };
  getClaimsFile: {
    parameters: {
      query?: {
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description `open` by default; `confirm`: have to confirm a change */
        state?: components["parameters"]["State"];
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        /** @description Name */
        group?: components["parameters"]["Group"];
        /** @description User name */
        person?: components["parameters"]["PersonName"];
        topic?: components["parameters"]["Topic"];
        /** @description Day of the slot in `zone` */
        from?: components["parameters"]["From"];
        /** @description The last day */
        to?: components["parameters"]["To"];
        /** @description When the slot is; `coming` by default. `from` and `to` win. */
        event?: components["parameters"]["EventDays"];
        changed?: components["parameters"]["Changed"];
        needs?: components["parameters"]["Needs"];
        sort?: components["schemas"]["ClaimSort"];
        direction?: components["parameters"]["Direction"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Sheet"];
      404: components["responses"]["NoFile"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  getPeopleFile: {
    parameters: {
      query?: {
        /** @description Part of a name or a title */
        q?: components["parameters"]["Search"];
        /** @description With those below it */
        category?: components["parameters"]["Category"];
        tag?: components["parameters"]["Tag"];
        /** @description Name */
        group?: components["parameters"]["Group"];
        topic?: components["parameters"]["Topic"];
        /** @description Day of the slot in `zone` */
        from?: components["parameters"]["From"];
        /** @description The last day */
        to?: components["parameters"]["To"];
        /** @description `past90_ahead` by default. `from` and `to` win. */
        period?: components["parameters"]["Period"];
        show?: components["parameters"]["Show"];
        sort?: components["schemas"]["PeopleSort"];
        direction?: components["parameters"]["Direction"];
        /** @description IANA: where days begin */
        zone?: components["parameters"]["Zone"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Sheet"];
      404: components["responses"]["NoFile"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  exportFile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Export"];
      };
    };
    responses: {
      202: components["responses"]["Success"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      429: components["responses"]["TooMany"];
    };
  };
  getClaimHistory: {
    parameters: {
      query?: {
        /** @description `next` or `after` of the page before */
        after?: components["parameters"]["AfterEvent"];
      };
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["History"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
    };
  };
  getSlotHistory: {
    parameters: {
      query?: {
        /** @description `next` or `after` of the page before */
        after?: components["parameters"]["AfterEvent"];
      };
      header?: never;
      path: {
        id: components["parameters"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["History"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
    };
  };
  getCallHistory: {
    parameters: {
      query?: {
        /** @description `next` or `after` of the page before */
        after?: components["parameters"]["AfterEvent"];
      };
      header?: never;
      path: {
        topic_id: components["parameters"]["TopicId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["History"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
    };
  };
  getOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Numbers, and the newest calls */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Overview"];
        };
      };
      404: components["responses"]["NotFound"];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A number for each */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            calls: number;
            faults: {
              name: components["schemas"]["Fault"];
              count: number;
            }[];
          };
        };
      };
      404: components["responses"]["NotFound"];
    };
  };
  checkHealth: {
    parameters: {
      query?: {
        /** @description `next` or `after` of the page before */
        after?: components["parameters"]["AfterEvent"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            differences: components["schemas"]["Differences"];
            checked: number;
            after: number | null;
          };
        };
      };
      404: components["responses"]["NotFound"];
    };
  };
  mendHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          after?: number;
        };
      };
    };
    responses: {
      /** @description What was mended; with the first step what was told now, and what is left */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            differences: components["schemas"]["Differences"];
            checked: number;
            after: number | null;
            told?: number;
            left?: number;
          };
        };
      };
      404: components["responses"]["NotFound"];
    };
  };
  callCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Happening"];
    responses: {
      /** @description Heard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  callChanged: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Happening"];
    responses: {
      /** @description Heard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  claimChanged: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Happening"];
    responses: {
      /** @description Heard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  supportChanged: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Happening"];
    responses: {
      /** @description Heard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  slotFilled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Happening"];
    responses: {
      /** @description Heard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
