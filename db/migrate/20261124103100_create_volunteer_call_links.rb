# frozen_string_literal: true

# What people add to a slot: notes and links before, recordings and how it went afterwards.
class CreateVolunteerCallLinks < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_links do |t|
      t.bigint :slot_id, null: false
      t.integer :user_id, null: false
      t.string :kind, null: false, limit: 20
      t.string :title, null: false, limit: 200
      t.string :url, null: false, limit: 1000
      t.timestamptz :created_at, null: false
    end
    add_index :volunteer_call_links, :slot_id
    add_index :volunteer_call_links, :user_id
    add_foreign_key :volunteer_call_links,
                    :volunteer_call_slots,
                    column: :slot_id,
                    on_delete: :cascade
    add_check_constraint(
      :volunteer_call_links,
      "kind IN ('recording', 'slides', 'notes', 'other')",
      name: "volunteer_call_links_kind",
    )

    add_column :volunteer_call_slots, :outcome, :text
  end
end
