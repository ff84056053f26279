# frozen_string_literal: true

class CreateVolunteerCallFeeds < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_feeds do |t|
      t.integer :user_id, null: false
      # Together with the forum's own secret it makes the token; alone it opens nothing.
      t.string :nonce, null: false, limit: 64
      # Of the token, which is stored nowhere.
      t.string :digest, null: false, limit: 64
      t.timestamptz :created_at, null: false
      t.timestamptz :updated_at, null: false
    end

    add_index :volunteer_call_feeds, :user_id, unique: true
    add_index :volunteer_call_feeds, :digest, unique: true
  end
end
