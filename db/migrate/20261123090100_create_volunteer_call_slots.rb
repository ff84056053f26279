# frozen_string_literal: true

class CreateVolunteerCallSlots < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_slots do |t|
      t.bigint :call_id, null: false
      t.integer :position, null: false
      t.string :title, null: false, limit: 200
      t.text :description
      t.timestamptz :starts_at
      t.timestamptz :ends_at
      t.string :place, limit: 500
      t.string :perk, limit: 200
      t.integer :needed, null: false, default: 1
      t.integer :capacity, null: false, default: 1
      t.integer :held, null: false, default: 0
      t.timestamptz :withdrawn_at
      t.timestamptz :created_at, null: false
      t.timestamptz :updated_at, null: false
    end

    add_index :volunteer_call_slots, %i[call_id position]
    # What a claim's foreign key points at, so that no seat can lie beyond the capacity.
    add_index :volunteer_call_slots, %i[id capacity], unique: true

    add_foreign_key :volunteer_call_slots, :volunteer_calls, column: :call_id, on_delete: :cascade

    add_check_constraint :volunteer_call_slots, "needed >= 1", name: "volunteer_call_slots_needed"
    add_check_constraint(
      :volunteer_call_slots,
      "capacity >= needed",
      name: "volunteer_call_slots_capacity",
    )
    add_check_constraint(
      :volunteer_call_slots,
      "held BETWEEN 0 AND capacity",
      name: "volunteer_call_slots_held",
    )
    add_check_constraint(
      :volunteer_call_slots,
      "ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)",
      name: "volunteer_call_slots_times",
    )
  end
end
