# frozen_string_literal: true

class AddRemindersToVolunteerCalls < ActiveRecord::Migration[7.2]
  TO_ASK_AGAIN = "idx_volunteer_call_claims_to_ask_again"

  def up
    # How long before a slot its people are reminded; null for what the site does.
    add_column :volunteer_calls, :reminders, :jsonb
    # When somebody has to look next whether anybody is to be reminded of something.
    add_column :volunteer_calls, :remind_at, :timestamptz
    add_index(
      :volunteer_calls,
      :remind_at,
      where: "remind_at IS NOT NULL",
      name: "idx_volunteer_calls_to_remind",
    )

    # When half of the time to answer is over. With a zone an instant plus an interval is
    # nothing an index takes.
    execute <<~SQL
      CREATE INDEX #{TO_ASK_AGAIN} ON volunteer_call_claims
        (((created_at AT TIME ZONE 'UTC') + (expires_at - created_at) / 2))
        WHERE state = 'nominated' AND asked_again_at IS NULL
    SQL

    # The public line about a place that is free again: since when it is to be written, and
    # when the slot's last one was.
    add_column :volunteer_call_slots, :line_due_at, :timestamptz
    add_column :volunteer_call_slots, :line_written_at, :timestamptz
    add_index(
      :volunteer_call_slots,
      :line_due_at,
      where: "line_due_at IS NOT NULL",
      name: "idx_volunteer_call_slots_line_due",
    )

    # Calls with something to come, a few each minute rather than all of them in the first.
    execute <<~SQL
      UPDATE volunteer_calls
      SET remind_at = CURRENT_TIMESTAMP + (id % 30) * INTERVAL '1 minute'
      WHERE cancelled_at IS NULL
        AND (
          closes_at > CURRENT_TIMESTAMP
          OR EXISTS (
            SELECT 1 FROM volunteer_call_slots slots
            WHERE slots.call_id = volunteer_calls.id AND slots.withdrawn_at IS NULL
              AND slots.starts_at > CURRENT_TIMESTAMP
          )
        )
    SQL
  end

  def down
    remove_column :volunteer_call_slots, :line_written_at
    remove_column :volunteer_call_slots, :line_due_at
    remove_index :volunteer_call_claims, name: TO_ASK_AGAIN
    remove_column :volunteer_calls, :remind_at
    remove_column :volunteer_calls, :reminders
  end
end
