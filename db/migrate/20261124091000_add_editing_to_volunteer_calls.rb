# frozen_string_literal: true

class AddEditingToVolunteerCalls < ActiveRecord::Migration[7.2]
  def up
    # The version that the last change of the call itself made; claims raise `version` alone.
    add_column :volunteer_calls, :edited_version, :integer, null: false, default: 1
    add_column :volunteer_calls, :edited_by_id, :integer
    add_column :volunteer_calls, :edited_at, :timestamptz
    add_column :volunteer_calls, :cancelled_at, :timestamptz
    add_column :volunteer_calls, :cancel_reason, :text
    add_column :volunteer_call_slots, :rescheduled_at, :timestamptz
    add_column :volunteer_call_slots, :reschedule_reason, :text
    # Set while somebody is asked whether a slot that moved still suits them.
    add_column :volunteer_call_claims, :confirm_by, :timestamptz
    # The time and place they said yes to.
    add_column :volunteer_call_claims, :agreed, :jsonb

    add_index(
      :volunteer_call_claims,
      :confirm_by,
      where: "confirm_by IS NOT NULL",
      name: "idx_volunteer_call_claims_to_confirm",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "confirm_by IS NULL OR (state = 'claimed' AND agreed IS NOT NULL)",
      name: "volunteer_call_claims_confirms_what_was_agreed",
    )
    add_check_constraint(
      :volunteer_calls,
      "cancel_reason IS NULL OR cancelled_at IS NOT NULL",
      name: "volunteer_calls_reason_of_cancelling",
    )
  end

  def down
    remove_check_constraint :volunteer_calls, name: "volunteer_calls_reason_of_cancelling"
    remove_column :volunteer_call_claims, :agreed
    remove_column :volunteer_call_claims, :confirm_by
    remove_column :volunteer_call_slots, :reschedule_reason
    remove_column :volunteer_call_slots, :rescheduled_at
    remove_column :volunteer_calls, :cancel_reason
    remove_column :volunteer_calls, :cancelled_at
    remove_column :volunteer_calls, :edited_at
    remove_column :volunteer_calls, :edited_by_id
    remove_column :volunteer_calls, :edited_version
  end
end
