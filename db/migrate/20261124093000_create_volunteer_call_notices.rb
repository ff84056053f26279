# frozen_string_literal: true

class CreateVolunteerCallNotices < ActiveRecord::Migration[7.2]
  TO_ANNOUNCE = "idx_volunteer_call_events_to_announce"

  def up
    add_outbox
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

  def down
    drop_table :volunteer_call_notices
    remove_index :volunteer_call_events, name: TO_ANNOUNCE, if_exists: true
    remove_column :volunteer_call_events, :announced_at, if_exists: true
    remove_column :volunteer_call_events, :version, if_exists: true
  end

  private

  # A history row is also what is to be announced, until it has been.
  def add_outbox
    # Of the call, after the change that wrote the row: rows of one change share it.
    add_column :volunteer_call_events, :version, :integer, if_not_exists: true
    unless column_exists?(:volunteer_call_events, :announced_at)
      add_column :volunteer_call_events, :announced_at, :timestamptz
      # Nobody is told now of what happened long ago.
      execute "UPDATE volunteer_call_events SET announced_at = created_at"
    end
    add_index(
      :volunteer_call_events,
      %i[call_id id],
      where: "announced_at IS NULL",
      name: TO_ANNOUNCE,
      if_not_exists: true,
    )
  end
end
