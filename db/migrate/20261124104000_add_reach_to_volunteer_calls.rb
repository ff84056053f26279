# frozen_string_literal: true

# Who has a seat may lose sight of the topic, or the account its use.
class AddReachToVolunteerCalls < ActiveRecord::Migration[7.2]
  def up
    # When somebody has to look next whether all who have seats can be reached; null for calls
    # that are over.
    add_column :volunteer_calls, :reach_check_at, :timestamptz
    # When the seat of somebody who can't be reached is free; null for all others.
    add_column :volunteer_call_claims, :out_of_reach_until, :timestamptz
    add_index(
      :volunteer_calls,
      :reach_check_at,
      where: "reach_check_at IS NOT NULL",
      name: "idx_volunteer_calls_to_check_reach",
    )

    execute <<~SQL
      UPDATE volunteer_calls SET reach_check_at = CURRENT_TIMESTAMP
      WHERE id IN (
        SELECT call_id FROM volunteer_call_slots
        WHERE COALESCE(ends_at, starts_at, 'infinity') > CURRENT_TIMESTAMP
      )
    SQL
  end

  def down
    remove_column :volunteer_call_claims, :out_of_reach_until
    remove_column :volunteer_calls, :reach_check_at
  end
end
