# frozen_string_literal: true

class CreateVolunteerCallNotices < ActiveRecord::Migration[7.2]
  def change
    # Of the call, after the change that wrote the row: rows of one change share it.
    add_column :volunteer_call_events, :version, :integer
    create_table :volunteer_call_notices do |t|
      t.bigint :call_id, null: false
      t.bigint :slot_id
      t.bigint :claim_id
      t.bigint :event_id, null: false
      t.integer :user_id, null: false
      t.string :kind, null: false, limit: 40
      # One change, one person, one notice: whatever runs twice.
      t.string :key, null: false, limit: 100
      t.bigint :notification_id
      # Set while an e-mail is still to be sent; when it may be sent at the earliest.
      t.timestamptz :mail_due_at
      t.timestamptz :emailed_at
      t.timestamptz :created_at, null: false
    end
    add_index :volunteer_call_notices, :key, unique: true
    add_index :volunteer_call_notices, :mail_due_at, where: "mail_due_at IS NOT NULL"
    add_index :volunteer_call_notices, %i[slot_id kind], where: "slot_id IS NOT NULL"
    add_index :volunteer_call_notices, :user_id
    add_index :volunteer_call_notices, :event_id
    add_foreign_key :volunteer_call_notices, :volunteer_calls, column: :call_id, on_delete: :cascade
  end
end
