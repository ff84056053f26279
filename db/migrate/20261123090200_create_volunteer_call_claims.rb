# frozen_string_literal: true

class CreateVolunteerCallClaims < ActiveRecord::Migration[7.2]
  HOLDING = "'nominated', 'offered', 'claimed'"
  LIVE = "#{HOLDING}, 'standby', 'last_resort'"
  ENDED = "'declined', 'lapsed', 'released', 'removed', 'attended', 'no_show'"

  def up
    create_table :volunteer_call_claims do |t|
      t.bigint :call_id, null: false
      t.bigint :slot_id, null: false
      # Follows the slot's capacity by foreign key, so that the check below can see it.
      t.integer :slot_capacity, null: false
      t.integer :user_id, null: false
      t.string :kind, null: false, limit: 20
      t.string :state, null: false, limit: 20
      t.integer :seat
      t.integer :queue_number
      t.text :note
      t.text :reason
      t.timestamptz :ended_at
      t.timestamptz :created_at, null: false
      t.timestamptz :updated_at, null: false
    end

    add_index :volunteer_call_claims, :call_id
    add_index :volunteer_call_claims, %i[slot_id state]
    add_index(
      :volunteer_call_claims,
      %i[slot_id seat],
      unique: true,
      where: "seat IS NOT NULL",
      name: "idx_volunteer_call_claims_one_claim_per_seat",
    )
    add_index(
      :volunteer_call_claims,
      %i[user_id slot_id],
      unique: true,
      where: "state IN (#{LIVE})",
      name: "idx_volunteer_call_claims_one_live_claim",
    )
    add_index(
      :volunteer_call_claims,
      %i[slot_id queue_number],
      unique: true,
      where: "queue_number IS NOT NULL",
      name: "idx_volunteer_call_claims_one_place_in_line",
    )

    add_foreign_key :volunteer_call_claims, :volunteer_calls, column: :call_id, on_delete: :cascade
    execute <<~SQL
      ALTER TABLE volunteer_call_claims
        ADD CONSTRAINT fk_volunteer_call_claims_slot
        FOREIGN KEY (slot_id, slot_capacity) REFERENCES volunteer_call_slots (id, capacity)
        ON UPDATE CASCADE ON DELETE CASCADE
    SQL

    add_check_constraint(
      :volunteer_call_claims,
      "state IN (#{LIVE}, #{ENDED})",
      name: "volunteer_call_claims_state",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "(seat IS NOT NULL) = (state IN (#{HOLDING}))",
      name: "volunteer_call_claims_seat_is_held",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "seat BETWEEN 1 AND slot_capacity",
      name: "volunteer_call_claims_seat_exists",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "(queue_number IS NOT NULL) = (state = 'standby')",
      name: "volunteer_call_claims_queue",
    )
    add_check_constraint(
      :volunteer_call_claims,
      "(ended_at IS NOT NULL) = (state IN (#{ENDED}))",
      name: "volunteer_call_claims_ended",
    )
  end

  def down
    drop_table :volunteer_call_claims
  end
end
