# frozen_string_literal: true

# Who said thanks to everybody in a call. The rows go with the account.
class CreateVolunteerCallThanks < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_thanks, primary_key: %i[call_id user_id] do |t|
      t.bigint :call_id, null: false
      t.integer :user_id, null: false
      t.timestamptz :created_at, null: false
    end
    add_index :volunteer_call_thanks, :user_id
    add_foreign_key :volunteer_call_thanks, :volunteer_calls, column: :call_id, on_delete: :cascade
    add_foreign_key :volunteer_call_thanks, :users, column: :user_id, on_delete: :cascade
  end
end
