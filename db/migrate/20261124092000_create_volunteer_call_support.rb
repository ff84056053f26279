# frozen_string_literal: true

# Who is happy for somebody to do it, and who will be in the audience. The rows go with the
# account, so that nobody who is gone is counted; the history keeps what happened.
class CreateVolunteerCallSupport < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_backings, primary_key: %i[claim_id user_id] do |t|
      t.bigint :claim_id, null: false
      t.integer :user_id, null: false
      t.timestamptz :created_at, null: false
    end
    create_table :volunteer_call_attendances, primary_key: %i[slot_id user_id] do |t|
      t.bigint :slot_id, null: false
      t.integer :user_id, null: false
      t.timestamptz :created_at, null: false
    end

    { backings: :claim, attendances: :slot }.each do |table, owner|
      name = :"volunteer_call_#{table}"
      add_index name, :user_id
      add_foreign_key name, :"volunteer_call_#{owner}s", column: :"#{owner}_id", on_delete: :cascade
      add_foreign_key name, :users, column: :user_id, on_delete: :cascade
    end
  end
end
