# frozen_string_literal: true

class IndexVolunteerCallEventsBySlot < ActiveRecord::Migration[7.2]
  # The history grows with every claim: nobody should wait for the index.
  disable_ddl_transaction!

  NAME = "idx_volunteer_call_events_by_slot"

  def up
    # What an interrupted run left is there, but invalid.
    down
    add_index(
      :volunteer_call_events,
      %i[slot_id id],
      where: "slot_id IS NOT NULL",
      name: NAME,
      algorithm: :concurrently,
    )
  end

  def down
    remove_index :volunteer_call_events, name: NAME, algorithm: :concurrently, if_exists: true
  end
end
