# frozen_string_literal: true

module VolunteerCalls
  # A row of the history: who did what to whom, from what to what, why and when.
  # Rows are only ever added.
  class Event < ActiveRecord::Base
    self.table_name = "volunteer_call_events"

    # call_created: a call was posted. claimed, stood_by: somebody took a seat or a place
    # in the stand-by line. released: dropped out. removed: an organiser took somebody off.
    # assigned: an organiser put somebody into a slot who agreed elsewhere, or moved them up.
    # moved, moved_away: an organiser moved somebody from one slot to another: the claim there is
    # now, and the one that ended; data: other_slot_id.
    # merged: two accounts of one person became one, and the other one's claim is better.
    # confirmed: somebody said that a slot that moved still suits them.
    # note_changed: a private note was written, changed or emptied (its text is not here).
    # last_resort_offered: somebody would do it if nobody else can. nominated, offered: somebody
    # was asked, by a member or because a seat became free. asked_again: the one reminder somebody
    # gets who was nominated. accepted, declined, lapsed: their
    # answer, or that none came in time. covered: somebody stepped in at short notice.
    # backed, unbacked: somebody was happy for the claim's person to do it, or took it back.
    # attending, not_attending: somebody will be in a slot's audience, or won't after all.
    # invited: an organiser drew people's attention to the call, data: their user_ids.
    # call_changed, slot_changed, slot_added, slot_withdrawn, slot_restored: an edit, see
    # {Edit::History}. cover_needed: an edit made room at short notice, and people stand by.
    # call_moved, calls_joined: its topic's first post went elsewhere, and the call with it; data:
    # from which topic.
    # call_closed, call_reopened, call_cancelled: what they say.
    # reason_given: somebody who declined said afterwards why. answer_time_cut: volunteering ends
    # earlier, or the slot is earlier, and with it the time to answer; data: old and new.
    # attended, no_show: whether somebody came. link_added, link_removed: of a slot, data: the link.
    # outcome_described: how a slot went, data: the text. thanked, unthanked: somebody said
    # thanks to everybody in the call, or took it back. everybody_thanked: an organiser did, in
    # public; data: the user_ids of those thanked.
    # reminder: somebody was reminded of their slot. empty_slots, unconfirmed: organisers were
    # told of places still open, and of those who didn't answer whether a change suits them.
    SUPPORT_ACTIONS = %w[backed unbacked attending not_attending].freeze
    ACTIONS = [
      *Transitions::RULES.keys,
      *SUPPORT_ACTIONS,
      *%w[invited call_created call_changed call_closed call_reopened call_cancelled],
      *%w[call_moved calls_joined],
      *%w[
        slot_changed
        slot_added
        slot_withdrawn
        slot_restored
        cover_needed
        note_changed
        reason_given
        answer_time_cut
      ],
      *%w[reminder empty_slots unconfirmed],
      *%w[link_added link_removed outcome_described thanked unthanked everybody_thanked],
    ].freeze

    # What happened to the contact's link, and to the e-mails it comes with: made, given
    # another address, taken away; e-mails turned on or off, the contact asked whether they want
    # them, and their yes; `data.by_contact` for what the contact did.
    ROSTER_ACTIONS = %w[
      roster_created
      roster_renewed
      roster_revoked
      roster_mail_on
      roster_mail_off
      roster_mail_asked
      roster_mail_confirmed
    ].freeze

    # Every action there is, each with words in the history.
    ALL_ACTIONS = [*ACTIONS, *ROSTER_ACTIONS].freeze

    # In SQL: the call's version after the change that wrote the row; rows of one change
    # share it. Null where the change raised no version.
    CHANGE_VERSION = "COALESCE(version, (data ->> 'version')::integer)"

    validates :action, inclusion: { in: ALL_ACTIONS }

    # @return [Integer, nil] see CHANGE_VERSION
    def change_version = version || (data || {})["version"]

    # @return [Boolean] whether the plugin did it by itself
    def by_forum? = actor_id == Discourse::SYSTEM_USER_ID

    # @return [Boolean] what is written stays as it is
    def readonly? = persisted?
  end
end
