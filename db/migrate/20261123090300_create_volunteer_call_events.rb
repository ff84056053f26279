# frozen_string_literal: true

class CreateVolunteerCallEvents < ActiveRecord::Migration[7.2]
  def change
    # No foreign keys: the history outlives what it tells about.
    create_table :volunteer_call_events do |t|
      t.bigint :call_id, null: false
      t.bigint :slot_id
      t.bigint :claim_id
      t.integer :user_id
      t.integer :actor_id, null: false
      t.string :action, null: false, limit: 40
      t.string :from_state, limit: 20
      t.string :to_state, limit: 20
      t.text :reason
      t.jsonb :data
      t.timestamptz :created_at, null: false
    end

    add_index :volunteer_call_events, %i[call_id id]
    add_index :volunteer_call_events, %i[claim_id id], where: "claim_id IS NOT NULL"
    add_index :volunteer_call_events, :user_id, where: "user_id IS NOT NULL"
  end
end
