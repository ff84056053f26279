# frozen_string_literal: true

# Whom organisers asked to look at a call; each person once, however often they are named.
class CreateVolunteerCallInvitations < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_invitations, primary_key: %i[call_id user_id] do |t|
      t.bigint :call_id, null: false
      t.integer :user_id, null: false
      # The group they were invited with, if not by name.
      t.integer :group_id
      t.integer :invited_by_id, null: false
      t.timestamptz :created_at, null: false
    end

    add_index :volunteer_call_invitations, :user_id
    add_foreign_key :volunteer_call_invitations,
                    :volunteer_calls,
                    column: :call_id,
                    on_delete: :cascade
    add_foreign_key :volunteer_call_invitations, :users, column: :user_id, on_delete: :cascade
  end
end
