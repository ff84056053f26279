# frozen_string_literal: true

# Whether whoever has the contact's address wants to be told: asked, and answered. Nobody who is
# told today was asked; they are, and hear nothing until they say yes.
class AddConsentToVolunteerCallRosters < ActiveRecord::Migration[7.2]
  def change
    change_table :volunteer_call_rosters do |t|
      t.integer :asked_by_id
      t.timestamptz :asked_at
      # How often the address was asked.
      t.integer :asks, null: false, default: 0
      # Which address it was, SHA-256 in hexadecimal: nothing that is said holds for another one.
      t.string :asked_digest, limit: 64
      # What the question's link must know; gone with the answer.
      t.string :ask_key, limit: 32
      t.timestamptz :confirmed_at
      t.string :confirmed_digest, limit: 64
    end
  end
end
