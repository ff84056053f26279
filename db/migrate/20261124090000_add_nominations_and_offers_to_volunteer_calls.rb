# frozen_string_literal: true

class AddNominationsAndOffersToVolunteerCalls < ActiveRecord::Migration[7.2]
  def up
    add_column :volunteer_call_claims, :nominated_by_id, :integer
    add_column :volunteer_call_claims, :nomination_note, :text
    add_column :volunteer_call_claims, :asked_again_at, :timestamptz
    add_column :volunteer_call_claims, :expires_at, :timestamptz
    add_column :volunteer_call_slots, :cover_needed_at, :timestamptz
    # Null until everybody who has to hear of it was told.
    add_column :volunteer_call_events, :announced_at, :timestamptz

    # Nobody should hear today of what happened before there were messages.
    execute "UPDATE volunteer_call_events SET announced_at = created_at"

    add_index(
      :volunteer_call_claims,
      :expires_at,
      where: "expires_at IS NOT NULL",
      name: "idx_volunteer_call_claims_awaiting_answer",
    )
    add_index(
      :volunteer_call_claims,
      :slot_id,
      where: "state = 'last_resort'",
      name: "idx_volunteer_call_claims_last_resort",
    )
    add_index(
      :volunteer_call_events,
      :id,
      where: "announced_at IS NULL",
      name: "idx_volunteer_call_events_to_announce",
    )

    add_check_constraint(
      :volunteer_call_claims,
      "(expires_at IS NOT NULL) = (state IN ('nominated', 'offered'))",
      name: "volunteer_call_claims_answer_is_awaited",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "state <> 'nominated' OR nominated_by_id IS NOT NULL",
      name: "volunteer_call_claims_nominated_by_somebody",
    )
  end

  def down
    remove_check_constraint(
      :volunteer_call_claims,
      name: "volunteer_call_claims_nominated_by_somebody",
    )
    remove_check_constraint :volunteer_call_claims, name: "volunteer_call_claims_answer_is_awaited"
    remove_index :volunteer_call_claims, name: "idx_volunteer_call_claims_last_resort"
    remove_column :volunteer_call_events, :announced_at
    remove_column :volunteer_call_slots, :cover_needed_at
    remove_column :volunteer_call_claims, :expires_at
    remove_column :volunteer_call_claims, :asked_again_at
    remove_column :volunteer_call_claims, :nomination_note
    remove_column :volunteer_call_claims, :nominated_by_id
  end
end
