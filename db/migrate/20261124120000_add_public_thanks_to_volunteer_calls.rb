# frozen_string_literal: true

# When an organiser thanked everybody in public, who, and the post that says so. The index is
# for lines that were lost: there are few at a time, and it is made on a small table.
class AddPublicThanksToVolunteerCalls < ActiveRecord::Migration[7.2]
  def change
    change_table :volunteer_calls, bulk: true do |t|
      t.timestamptz :everybody_thanked_at
      t.integer :everybody_thanked_by_id
      t.bigint :thanks_post_id
    end
    add_index :volunteer_calls,
              :everybody_thanked_at,
              where: "everybody_thanked_at IS NOT NULL AND thanks_post_id IS NULL",
              name: "idx_volunteer_calls_thanks_to_write"
  end
end
