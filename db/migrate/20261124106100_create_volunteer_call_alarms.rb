# frozen_string_literal: true

class CreateVolunteerCallAlarms < ActiveRecord::Migration[7.2]
  def change
    # That an automation was told of a call that isn't filled: once for each deadline.
    create_table :volunteer_call_alarms do |t|
      t.bigint :automation_id, null: false
      t.bigint :call_id, null: false
      t.timestamptz :deadline, null: false
      t.timestamptz :created_at, null: false
    end
    add_index(
      :volunteer_call_alarms,
      %i[call_id automation_id deadline],
      unique: true,
      name: "idx_volunteer_call_alarms_once",
    )
    add_foreign_key :volunteer_call_alarms, :volunteer_calls, column: :call_id, on_delete: :cascade
  end
end
