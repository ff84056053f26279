# frozen_string_literal: true

class CreateVolunteerCallRosters < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_rosters do |t|
      t.bigint :call_id, null: false
      t.string :token, null: false, limit: 64
      t.integer :created_by_id, null: false
      t.timestamptz :opened_at
      # Whether the contact is told by e-mail when the roster changes.
      t.boolean :tell_contact, null: false, default: false
      # When the contact wanted no more of it.
      t.timestamptz :stopped_at
      t.timestamptz :told_at
      # The roster as the contact knows it, see Roster::Standing#snapshot, and the call's version then.
      t.jsonb :told
      t.integer :told_version, null: false, default: 0
      t.timestamptz :created_at, null: false
      t.timestamptz :updated_at, null: false
    end

    add_index :volunteer_call_rosters, :call_id, unique: true
    add_index :volunteer_call_rosters, :token, unique: true
    add_index(
      :volunteer_call_rosters,
      :id,
      where: "tell_contact",
      name: "idx_volunteer_call_rosters_to_tell",
    )

    add_foreign_key :volunteer_call_rosters, :volunteer_calls, column: :call_id, on_delete: :cascade

    add_check_constraint(
      :volunteer_call_rosters,
      "NOT tell_contact OR (stopped_at IS NULL AND told IS NOT NULL)",
      name: "volunteer_call_rosters_nobody_told_who_stopped",
    )
  end
end
